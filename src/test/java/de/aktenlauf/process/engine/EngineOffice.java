package de.aktenlauf.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseChanged;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.decisions.Automation;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemFiledUnreadable;
import de.aktenlauf.intake.MailItemFoundDuplicate;
import de.aktenlauf.intake.MailItemQuarantined;
import de.aktenlauf.intake.MailItemReadAgain;
import de.aktenlauf.intake.MailItemRegistered;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.intake.Separation;
import de.aktenlauf.intake.UnreadableLetter;
import de.aktenlauf.outbound.OutboundMail;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseFoundBy;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.routing.KindCorrected;
import de.aktenlauf.routing.PartKindCorrected;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.ReadingHints;
import de.aktenlauf.text.PageReadings;
import de.aktenlauf.text.PageRenditions;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.text.TextSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.mockito.Mockito;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;

/**
 * An office with the real engine, work items and e-files; what reads, understands and
 * registers letters is faked by what a test says about a letter.
 */
public final class EngineOffice implements AutoCloseable {

	public static final LocalDate RECEIVED_ON = LocalDate.parse("2026-11-19");

	// a Friday in Berlin
	public static final Instant REGISTERED_AT = Instant.parse("2026-11-20T09:00:00Z");

	private static final int MAX_ROUNDS = 20;

	private final ConfigurableApplicationContext context;

	private final Map<MailItemId, MailItem> mail = new ConcurrentHashMap<>();

	private final Map<MailItemId, LetterFacts> letters = new ConcurrentHashMap<>();

	private final Map<ContentId, MailItemId> contents = new ConcurrentHashMap<>();

	private final Map<MailItemId, CaseMatch> matches = new ConcurrentHashMap<>();

	private final Map<CaseNumber, BenefitCommunity> communities = new HashMap<>();

	private final Set<MailItemId> cameWell = ConcurrentHashMap.newKeySet();

	private final List<ContentId> forgotten = new CopyOnWriteArrayList<>();

	private final List<ReadingHints> hints = new CopyOnWriteArrayList<>();

	private EngineOffice(String url, String... properties) {
		Map<String, String> settings = new LinkedHashMap<>(
				Map.of("spring.datasource.url", url, "spring.datasource.username", "sa", "spring.datasource.password",
						"", "aktenlauf.demo", "empty", "aktenlauf.process.jobs", "false", "aktenlauf.process.retry",
						"R3/PT0S", "logging.level.root", "error"));
		List.of(properties).forEach((property) -> settings.put(property.split("=", 2)[0], property.split("=", 2)[1]));
		this.context = new SpringApplicationBuilder(Config.class).web(WebApplicationType.NONE)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
		fakeIntake(this.context.getBean(Intake.class));
		fakeReading(this.context.getBean(TextExtraction.class));
		fakeUnderstanding();
	}

	public static EngineOffice inMemory(String... properties) {
		return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", properties);
	}

	public static EngineOffice at(String url, String... properties) {
		return new EngineOffice(url, properties);
	}

	/** Takes over the letters that another office, now closed, had registered. */
	public EngineOffice continuing(EngineOffice before) {
		this.mail.putAll(before.mail);
		this.letters.putAll(before.letters);
		this.contents.putAll(before.contents);
		this.matches.putAll(before.matches);
		this.communities.putAll(before.communities);
		return this;
	}

	public void know(BenefitCommunity community) {
		this.communities.put(community.number(), community);
	}

	/** The register told of a change, as an import does in its transaction. */
	public void changed(CaseNumber number) {
		transaction().executeWithoutResult((status) -> this.context.publishEvent(new CaseChanged(number)));
	}

	public void absent(Absence absence) {
		bean(JdbcClient.class)
			.sql("insert into absence (absent, from_day, to_day, substitute) values (:absent, :from, :to, :substitute)")
			.param("absent", absence.absent().value())
			.param("from", absence.from())
			.param("to", absence.to())
			.param("substitute", absence.substitute().value())
			.update();
	}

	public MailItemId register(LetterFacts letter) {
		MailItemId id = MailItemId.next();
		ContentId content = new ContentId(id.toString().replace("-", "").repeat(2));
		this.mail.put(id,
				new MailItem(id, "2026-11-20-A", 1, "0001.pdf", Channel.POST, RECEIVED_ON, REGISTERED_AT, REGISTERED_AT,
						Optional.of(content), letter.pagesCounted(), MailItemState.PROCESSING, MailItemStage.CHECKED,
						Optional.empty(), MailItem.Outcome.NONE, Optional.empty(), Optional.empty()));
		this.letters.put(id, letter);
		this.contents.put(content, id);
		transaction().executeWithoutResult((status) -> this.context.publishEvent(new MailItemRegistered(id)));
		return id;
	}

	/** A letter that is quarantined with its registration; it may have no bytes. */
	public MailItemId registerInQuarantine(LetterFacts letter, QuarantineReason reason, boolean bytes) {
		MailItemId id = MailItemId.next();
		Optional<ContentId> content = bytes ? Optional.of(new ContentId(id.toString().replace("-", "").repeat(2)))
				: Optional.empty();
		this.mail.put(id,
				new MailItem(id, "2026-11-20-A", 1, "0001.pdf", Channel.POST, RECEIVED_ON, REGISTERED_AT, REGISTERED_AT,
						content, letter.pagesCounted(), MailItemState.QUARANTINED, MailItemStage.DISTRIBUTED,
						Optional.of(reason), MailItem.Outcome.NONE, Optional.empty(), Optional.empty()));
		this.letters.put(id, letter);
		content.ifPresent((known) -> this.contents.put(known, id));
		transaction().executeWithoutResult((status) -> this.context.publishEvent(new MailItemQuarantined(id, reason)));
		return id;
	}

	/** The same letter came well in another delivery. */
	public void cameWell(MailItemId id) {
		this.cameWell.add(id);
	}

	public void change(MailItemId id, LetterFacts letter) {
		this.letters.put(id, letter);
	}

	/** A person said what a letter is, as the correction does in its transaction. */
	public void corrected(MailItemId id, DocumentKind kind) {
		transaction().executeWithoutResult((status) -> this.context.publishEvent(new KindCorrected(id, kind)));
	}

	/** A person said what a part of a letter is, as the correction does. */
	public void partCorrected(DocumentId part, DocumentKind kind) {
		transaction().executeWithoutResult((status) -> this.context.publishEvent(new PartKindCorrected(part, kind)));
	}

	/** Works off all steps that are due, in this thread, until none is left. */
	public void work() {
		for (int round = 0; round < MAX_ROUNDS; round++) {
			List<Job> jobs = bean(ManagementService.class).createJobQuery().executable().list();
			if (jobs.isEmpty()) {
				return;
			}
			jobs.forEach((job) -> execute(job.getId()));
		}
		throw new IllegalStateException("steps are still left after " + MAX_ROUNDS + " rounds");
	}

	public MailItem mailItem(MailItemId id) {
		return Objects.requireNonNull(this.mail.get(id));
	}

	public List<String> waitsIn(MailItemId id) {
		return waitsIn(id.toString());
	}

	/** Where the process of a business key waits; nowhere if it ended. */
	public List<String> waitsIn(String key) {
		ProcessInstance instance = bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.singleResult();
		try {
			return (instance == null) ? List.of() : bean(RuntimeService.class).getActiveActivityIds(instance.getId());
		}
		catch (NullValueException ex) {
			// It ended between the two questions.
			return List.of();
		}
	}

	/** The items of a case that somebody still has to do. */
	public List<WorkItem> openItemsOf(CaseNumber caseNumber) {
		return bean(CurrentUser.class).asSystem(() -> bean(WorkItems.class).ofCase(caseNumber)
			.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED)
			.toList());
	}

	/** The term of a timer ends now. */
	public void endTerm(String key) {
		ManagementService jobs = bean(ManagementService.class);
		ProcessInstance instance = bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.singleResult();
		jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.timers()
			.list()
			.forEach((job) -> execute(job.getId()));
		work();
	}

	/** The elements of a model that any process of this office went through. */
	public Set<String> passed(String model) {
		return bean(HistoryService.class).createHistoricActivityInstanceQuery()
			.finished()
			.list()
			.stream()
			.filter((element) -> element.getProcessDefinitionKey().equals(model))
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toSet());
	}

	public List<WorkItem> itemsOf(MailItemId id) {
		WorkItems workItems = bean(WorkItems.class);
		return bean(CurrentUser.class).asSystem(
				() -> bean(JdbcClient.class).sql("select id from work_item where mail_item = :mailItem order by number")
					.param("mailItem", id.value())
					.query((row, position) -> new WorkItemId(row.getObject("id", UUID.class)))
					.list()
					.stream()
					.map(workItems::find)
					.toList());
	}

	public long count(String sql) {
		return bean(JdbcClient.class).sql(sql).query(Long.class).single();
	}

	public List<ReadingHints> hints() {
		return this.hints;
	}

	/** Two persons decided that the letter is unreadable, as the repair does. */
	public void declaredUnreadable(MailItemId id, UnreadableLetter decided) {
		Mockito.when(bean(Repairs.class).unreadable(id)).thenReturn(Optional.of(decided));
		transaction().executeWithoutResult((status) -> {
			this.mail.put(id, changed(mailItem(id), MailItemState.PROCESSING, Optional.empty(), MailItem.Outcome.NONE));
			this.context.publishEvent(new MailItemFiledUnreadable(id));
		});
	}

	/** A person ordered another reading with hints, as the repair does. */
	public void readAgain(MailItemId id, ReadingHints ordered) {
		transaction().executeWithoutResult((status) -> {
			this.mail.put(id, changed(mailItem(id), MailItemState.PROCESSING, Optional.empty(), MailItem.Outcome.NONE));
			this.context.publishEvent(new MailItemReadAgain(id, ordered));
		});
	}

	/** A person accepted the pages of the file, as the repair does. */
	public void acceptPages(MailItemId id, int pages) {
		transaction().executeWithoutResult((status) -> {
			MailItem item = changed(mailItem(id), MailItemState.PROCESSING, Optional.empty(), MailItem.Outcome.NONE);
			this.mail.put(id,
					new MailItem(item.id(), item.delivery(), item.position(), item.file(), item.channel(),
							item.receivedOn(), item.scannedAt(), item.registeredAt(), item.content(), item.pages(),
							item.state(), item.stage(), item.quarantineReason(), item.outcome(), item.part(),
							Optional.of(pages)));
			this.context.publishEvent(new MailItemReadAgain(id));
		});
	}

	public List<ContentId> forgotten() {
		return this.forgotten;
	}

	public void as(String user, Runnable act) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, "", "USER"));
		try {
			act.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	public void publish(Object event) {
		this.context.publishEvent(event);
	}

	/** Who acts now. */
	public UserId user() {
		return bean(CurrentUser.class).get().id();
	}

	public TransactionTemplate transaction() {
		return new TransactionTemplate(bean(PlatformTransactionManager.class));
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public List<String> names(Class<?> type) {
		return List.of(this.context.getBeanNamesForType(type));
	}

	@Override
	public void close() {
		this.context.close();
	}

	@SuppressWarnings("CatchAndPrintStackTrace")
	private void execute(String job) {
		try {
			bean(ManagementService.class).executeJob(job);
		}
		catch (RuntimeException ex) {
			// the engine counts the failure; the test looks at what it made of it
			return;
		}
	}

	private LetterFacts facts(MailItemId id) {
		return Objects.requireNonNull(this.letters.get(id));
	}

	private void fakeIntake(Intake intake) {
		Mockito.when(intake.mailItem(any())).thenAnswer((call) -> mailItem(call.getArgument(0)));
		Mockito.doAnswer((call) -> {
			MailItem item = mailItem(call.getArgument(0));
			this.mail.put(item.id(), changed(item, call.getArgument(1), item.quarantineReason(),
					(MailItem.Outcome) call.getArgument(2)));
			return null;
		}).when(intake).settle(any(), any(), any());
		Mockito.doAnswer((call) -> {
			MailItem item = mailItem(call.getArgument(0));
			this.mail.put(item.id(), changed(item, MailItemState.QUARANTINED,
					Optional.of((QuarantineReason) call.getArgument(1)), MailItem.Outcome.NONE));
			return null;
		}).when(intake).quarantine(any(), any(), any());
		Mockito.doAnswer((call) -> {
			MailItem item = mailItem(call.getArgument(0));
			boolean duplicate = this.cameWell.contains(item.id());
			this.mail.put(item.id(), changed(item, duplicate ? MailItemState.DUPLICATE : MailItemState.PROCESSING,
					Optional.empty(), MailItem.Outcome.NONE));
			transaction().executeWithoutResult((status) -> this.context
				.publishEvent(duplicate ? new MailItemFoundDuplicate(item.id(), "Dasselbe Schreiben kam schon.")
						: new MailItemReadAgain(item.id())));
			return null;
		}).when(intake).readAgain(any());
	}

	private static MailItem changed(MailItem item, MailItemState state, Optional<QuarantineReason> reason,
			MailItem.Outcome outcome) {
		return new MailItem(item.id(), item.delivery(), item.position(), item.file(), item.channel(), item.receivedOn(),
				item.scannedAt(), item.registeredAt(), item.content(), item.pages(), state, item.stage(), reason,
				outcome, item.part(), item.acceptedPages());
	}

	private void fakeReading(TextExtraction extraction) {
		Mockito.when(extraction.extract(any())).thenAnswer((call) -> read(call.getArgument(0)));
		Mockito.when(extraction.stored(any())).thenAnswer((call) -> Optional.of(read(call.getArgument(0))));
		Mockito.when(extraction.readAgain(any(), any())).thenAnswer((call) -> {
			this.forgotten.add(call.getArgument(0));
			this.hints.add(call.getArgument(1));
			return read(call.getArgument(0));
		});
		Mockito.when(extraction.readRegardless(any(), Mockito.anyInt()))
			.thenAnswer((call) -> regardless(call.getArgument(0)));
	}

	private ExtractedText regardless(ContentId content) {
		MailItemId id = Objects.requireNonNull(this.contents.get(content));
		this.letters.put(id, facts(id).legible());
		return read(content);
	}

	private ExtractedText read(ContentId content) {
		LetterFacts letter = facts(Objects.requireNonNull(this.contents.get(content)));
		letter.failure().ifPresent((failure) -> {
			throw new ExtractionFailed(failure, "said the test");
		});
		List<Page> pages = new ArrayList<>();
		for (int number = 1; number <= letter.pagesFound(); number++) {
			pages.add(new Page(number, 100, 100, 0, true, TextSource.NONE, 100, List.of(), List.of()));
		}
		return new ExtractedText(content, content, "application/pdf", pages);
	}

	private void fakeUnderstanding() {
		Classifier classifier = bean(Classifier.class);
		Mockito.when(classifier.classify(any(), any())).thenAnswer((call) -> classified(call.getArgument(0)));
		Mockito.when(classifier.stored(any()))
			.thenAnswer((call) -> Optional.of(facts(call.getArgument(0)).classification()));
		CaseFinder finder = bean(CaseFinder.class);
		Mockito.when(finder.find(any(), any())).thenAnswer((call) -> {
			CaseMatch match = facts(call.getArgument(0)).match();
			this.matches.put(call.getArgument(0), match);
			return match;
		});
		Mockito.when(finder.assign(any(), any())).thenAnswer((call) -> {
			CaseMatch.Found match = new CaseMatch.Found(call.getArgument(1), CaseFoundBy.PERSON, false, List.of(),
					"Von einem Menschen zugeordnet.");
			this.matches.put(call.getArgument(0), match);
			return match;
		});
		Mockito.when(finder.stored(any()))
			.thenAnswer((call) -> Optional.ofNullable(this.matches.get(call.<MailItemId>getArgument(0))));
		Mockito.when(bean(Cases.class).find(any()))
			.thenAnswer((call) -> Optional.ofNullable(this.communities.get(call.<CaseNumber>getArgument(0))));
	}

	private Classification classified(MailItemId id) {
		if (facts(id).broken()) {
			throw new IllegalStateException("Käthe Weiß wohnt hier nicht mehr");
		}
		return facts(id).classification();
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(
			basePackages = { "de.aktenlauf.process", "de.aktenlauf.tasks", "de.aktenlauf.efile", "de.aktenlauf.access",
					"de.aktenlauf.audit", "de.aktenlauf.deadlines" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Office)\\$.*"))
	static class Config {

		@Bean
		Clock clock() {
			return Clock.system(ZoneId.of("Europe/Berlin"));
		}

		@Bean
		Intake intake() {
			return mock(Intake.class);
		}

		@Bean
		Separation separation() {
			return mock(Separation.class);
		}

		@Bean
		Repairs repairs() {
			return mock(Repairs.class);
		}

		@Bean
		TextExtraction textExtraction() {
			return mock(TextExtraction.class);
		}

		@Bean
		PageRenditions pageRenditions() {
			return mock(PageRenditions.class);
		}

		@Bean
		PageReadings pageReadings() {
			return mock(PageReadings.class);
		}

		@Bean
		Classifier classifier() {
			return mock(Classifier.class);
		}

		@Bean
		CaseFinder caseFinder() {
			return mock(CaseFinder.class);
		}

		@Bean
		Cases cases() {
			return mock(Cases.class);
		}

		@Bean
		Applications applications() {
			return mock(Applications.class);
		}

		@Bean
		BenefitDecisions benefitDecisions() {
			return mock(BenefitDecisions.class);
		}

		@Bean
		Automation automation() {
			return mock(Automation.class);
		}

		@Bean
		Dispositions dispositions() {
			return mock(Dispositions.class);
		}

		@Bean
		OutboundMail outboundMail() {
			return mock(OutboundMail.class);
		}

	}

}
