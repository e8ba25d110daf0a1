package de.aktenlauf.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.aktenlauf.Databases;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuditTrailTest {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T11:00:00.123456789Z"),
			ZoneId.of("Europe/Berlin"));

	private static final UserId ACTOR = new UserId("poststelle");

	@ParameterizedTest
	@MethodSource("databases")
	void entries_of_a_subject_come_back_oldest_first(Databases.Database database) {
		AuditTrail trail = AuditTrailFixture.on(database, NOON);

		trail.record(ACTOR, AuditAction.MAIL_REGISTERED, "mail-item:1", Map.of("pages", "3"));
		trail.record(ACTOR, AuditAction.MAIL_REGISTERED, "mail-item:2", Map.of());
		trail.record(ACTOR, AuditAction.MAIL_QUARANTINED, "mail-item:1", Map.of("reason", "EMPTY"));

		List<AuditEntry> entries = AuditTrailFixture.entries(database.jdbc(), "mail-item:1");
		assertThat(entries).extracting(AuditEntry::action)
			.containsExactly(AuditAction.MAIL_REGISTERED, AuditAction.MAIL_QUARANTINED);
		assertThat(entries.getFirst().facts()).containsExactly(Map.entry("pages", "3"));
		assertThat(entries.getFirst().at()).isEqualTo(Instant.parse("2026-11-20T11:00:00.123456Z"));
		assertThat(entries).extracting(AuditEntry::sequence).isSorted();
	}

	@ParameterizedTest
	@MethodSource("databases")
	void the_stored_content_hashes_to_the_stored_leaf(Databases.Database database) throws Exception {
		AuditTrailFixture.on(database, NOON)
			.record(ACTOR, AuditAction.DOCUMENT_FILED, "document:ä", Map.of("b", "2", "a", "1"));

		Map<String, Object> row = database.jdbc()
			.sql("select cast(content as varchar(1000)) as content, leaf_hash from audit_entry")
			.query()
			.singleRow();

		String content = String.valueOf(row.get("content"));
		assertThat(content).isEqualTo("{\"at\":\"2026-11-20T11:00:00.123456Z\",\"actor\":\"poststelle\","
				+ "\"action\":\"DOCUMENT_FILED\",\"subject\":\"document:ä\",\"facts\":{\"a\":\"1\",\"b\":\"2\"}}");
		byte[] leaf = ("\0" + content).getBytes(StandardCharsets.UTF_8);
		assertThat(row.get("leaf_hash"))
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(leaf)));
	}

	@Test
	void an_entry_without_a_transaction_is_refused() {
		try (var context = new AnnotationConfigApplicationContext(WithTransactions.class)) {
			AuditTrail trail = context.getBean(AuditTrail.class);

			assertThatExceptionOfType(IllegalTransactionStateException.class)
				.isThrownBy(() -> trail.record(ACTOR, AuditAction.SEARCHED, "search:1", Map.of()));
		}
	}

	@Test
	void an_entry_that_holds_a_letter_is_refused() {
		AuditTrail trail = AuditTrailFixture.on(Databases.h2("V10__audit"), NOON);

		assertThatIllegalArgumentException().isThrownBy(
				() -> trail.record(ACTOR, AuditAction.SEARCHED, "search:1", Map.of("text", "x".repeat(20_000))));
	}

	@Test
	void an_overlong_subject_is_refused() {
		AuditTrail trail = AuditTrailFixture.on(Databases.h2("V10__audit"), NOON);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> trail.record(ACTOR, AuditAction.SEARCHED, "x".repeat(201), Map.of()));
	}

	@ParameterizedTest
	@MethodSource("databases")
	void a_course_tells_the_latest_changes_however_often_it_was_read(Databases.Database database) {
		AuditTrail trail = AuditTrailFixture.on(database, NOON);
		trail.record(ACTOR, AuditAction.DOCUMENT_FILED, "document:1", Map.of());
		for (int reading = 0; reading < 1_100; reading++) {
			trail.record(ACTOR, AuditAction.DOCUMENT_OPENED, "document:1", Map.of());
		}
		trail.record(ACTOR, AuditAction.DOCUMENT_MOVED, "document:1", Map.of());
		trail.record(ACTOR, AuditAction.DOCUMENT_MOVED, "document:2", Map.of());

		assertThat(trail.course("document:1")).extracting(AuditEntry::action)
			.containsExactly(AuditAction.DOCUMENT_FILED, AuditAction.DOCUMENT_MOVED);
	}

	static Stream<Databases.Database> databases() {
		return Databases.both("V10__audit", "V27__course");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(proxyTargetClass = true)
	static class WithTransactions {

		private final Databases.Database database = Databases.h2("V10__audit");

		@Bean
		AuditEntries entries() {
			return new AuditEntries(JdbcClient.create(this.database.dataSource()));
		}

		@Bean
		AuditTrail trail(AuditEntries entries) {
			return new AuditTrail(entries, NOON);
		}

		@Bean
		PlatformTransactionManager transactions() {
			return new JdbcTransactionManager(this.database.dataSource());
		}

	}

}
