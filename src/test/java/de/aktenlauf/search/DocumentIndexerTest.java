package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import de.aktenlauf.Databases;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.CaseChanged;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** From the event of filing to the searchable letter, through the real registry. */
class DocumentIndexerTest {

	/** The registry of Spring Modulith; two of the three are not visible from here. */
	private static final Class<?>[] REGISTRY = Stream
		.of("config.EventPublicationAutoConfiguration", "jdbc.JdbcEventPublicationAutoConfiguration",
				"jackson.JacksonEventSerializationConfiguration")
		.map((name) -> ClassUtils.resolveClassName("org.springframework.modulith.events." + name, null))
		.toArray(Class<?>[]::new);

	@TempDir
	Path data;

	private final InventedLetters letters = new InventedLetters();

	@ParameterizedTest
	@EnumSource(Databases.Product.class)
	void a_filed_letter_becomes_searchable_and_its_event_is_done(Databases.Product product) {
		office(product.open("V2__events").dataSource()).run((office) -> {
			DocumentId document = this.letters.add(aLetter("Zählerstand"));

			publish(office, new DocumentFiled(document));

			await(() -> total(office) == 1);
			await(() -> office.getBean(PendingEvents.class).oldest().isEmpty());
			assertThat(publications(office)).isZero();
		});
	}

	@Test
	void a_filed_letter_does_not_wait_for_the_cases_of_a_whole_register() {
		office(Databases.h2("V2__events").dataSource()).run((office) -> {
			await(() -> office.getBean(LetterIndex.class).incompleteFor().isEmpty());
			office.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
				for (int serial = 1; serial <= 2_000; serial++) {
					office.publishEvent(new CaseChanged(new CaseNumber("35504//%07d".formatted(serial))));
				}
			});
			DocumentId document = this.letters.add(aLetter("Zählerstand"));

			publish(office, new DocumentFiled(document));

			await(() -> total(office) == 1);
			assertThat(publications(office)).isPositive();
		});
	}

	@Test
	void an_event_that_failed_stays_and_is_heard_again() {
		office(Databases.h2("V2__events").dataSource()).run((office) -> {
			await(() -> office.getBean(LetterIndex.class).incompleteFor().isEmpty());
			DocumentId document = this.letters.add(aLetter("Zählerstand"));
			this.letters.breakDown();

			publish(office, new DocumentFiled(document));
			await(() -> failed(office) == 1);
			assertThat(office.getBean(PendingEvents.class).oldest()).isPresent();
			assertThat(total(office)).isZero();
			this.letters.repair();
			office.getBean(IndexRetries.class).retry();

			await(() -> total(office) == 1);
			await(() -> publications(office) == 0);
		});
	}

	@Test
	void an_event_that_a_kill_interrupted_is_heard_after_the_restart() {
		DataSource database = Databases.h2("V2__events").dataSource();
		DocumentId document = this.letters.add(aLetter("Zählerstand"));
		office(database).run((office) -> {
			office.getBean(IndexingThread.class).stop();
			publish(office, new DocumentFiled(document));
			assertThat(publications(office)).isEqualTo(1);
		});

		office(database).run((office) -> {
			await(() -> total(office) == 1);
			await(() -> publications(office) == 0);
		});
	}

	@Test
	void what_was_rolled_back_is_never_searchable() {
		office(Databases.h2("V2__events").dataSource()).run((office) -> {
			DocumentId document = this.letters.add(aLetter("Zählerstand"));

			office.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
				office.publishEvent(new DocumentFiled(document));
				status.setRollbackOnly();
			});

			assertThat(publications(office)).isZero();
			assertThat(total(office)).isZero();
		});
	}

	private ApplicationContextRunner office(DataSource database) {
		return new ApplicationContextRunner()
			.withPropertyValues("aktenlauf.data=" + this.data, "spring.modulith.events.completion-mode=DELETE",
					"spring.modulith.events.republish-outstanding-events-on-restart=true")
			.withBean(DataSource.class, () -> database)
			.withBean(LetterSource.class, () -> this.letters)
			.withUserConfiguration(Office.class)
			.withConfiguration(AutoConfigurations.of(REGISTRY));
	}

	private static void publish(ApplicationContext office, Object event) {
		office.getBean(TransactionTemplate.class).executeWithoutResult((status) -> office.publishEvent(event));
	}

	private static long total(ApplicationContext office) {
		return office.getBean(LetterIndex.class)
			.find(new SearchRequest("Zählerstand", Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.empty(), 1), MatchAllDocsQuery.INSTANCE)
			.total();
	}

	private static long publications(ApplicationContext office) {
		return office.getBean(JdbcClient.class)
			.sql("select count(*) from event_publication")
			.query(Long.class)
			.single();
	}

	private static long failed(ApplicationContext office) {
		return office.getBean(JdbcClient.class)
			.sql("select count(*) from event_publication where status = 'FAILED'")
			.query(Long.class)
			.single();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited for the index").isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	/** The search alone, with the registry of events. */
	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	@Import({ SearchConfiguration.class, DocumentIndexer.class, IndexRetries.class, IndexRebuild.class,
			PendingEvents.class, OwnWrites.class, KindCatalogue.class })
	static class Office {

		@Bean
		JdbcTransactionManager transactionManager(DataSource database) {
			return new JdbcTransactionManager(database);
		}

		@Bean
		TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
			return new TransactionTemplate(manager);
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource database) {
			return new JdbcTemplate(database);
		}

		@Bean
		JdbcClient jdbcClient(JdbcTemplate template) {
			return JdbcClient.create(template);
		}

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		AuditTrail auditTrail() {
			return mock(AuditTrail.class);
		}

		@Bean
		CurrentUser currentUser() {
			CurrentUser system = mock(CurrentUser.class);
			given(system.get()).willReturn(User.SYSTEM);
			given(system.asSystem(any())).willAnswer((call) -> call.<Supplier<?>>getArgument(0).get());
			return system;
		}

	}

}
