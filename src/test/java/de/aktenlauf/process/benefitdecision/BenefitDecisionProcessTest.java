package de.aktenlauf.process.benefitdecision;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import javax.xml.parsers.DocumentBuilderFactory;

import de.aktenlauf.access.Protection;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.ApplicationSubmitted;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.cases.Address;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.decisions.Automation;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.DispositionKind;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.decisions.FactsBuilder;
import de.aktenlauf.decisions.Ruling;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.outbound.Composed;
import de.aktenlauf.outbound.Letter;
import de.aktenlauf.outbound.LetterId;
import de.aktenlauf.outbound.LetterKind;
import de.aktenlauf.outbound.LetterOrder;
import de.aktenlauf.outbound.LetterState;
import de.aktenlauf.outbound.OutboundMail;
import de.aktenlauf.process.engine.EngineOffice;
import de.aktenlauf.process.engine.LetterFacts;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mockito.Mockito;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;

/** Every path of the model, with real checks and calculations and faked letters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenefitDecisionProcessTest {

	private static final String WORKER = "sachbearbeitung";

	private static final String COLLEAGUE = "lb31";

	private static final EngineOffice OFFICE = EngineOffice.inMemory();

	private static int cases = 12_000;

	private final FactsBuilder facts = new FactsBuilder();

	/** After so many proposals something speaks for a person. */
	private int changesAfter = -1;

	private final AtomicReference<@Nullable Application> application = new AtomicReference<>();

	private final List<LetterOrder> letters = new ArrayList<>();

	private final List<Ruling> rulings = new ArrayList<>();

	private final List<Disposition> dispositions = new ArrayList<>();

	@BeforeEach
	void fakeNeighbours() {
		Mockito.reset(OFFICE.bean(BenefitDecisions.class), OFFICE.bean(Automation.class),
				OFFICE.bean(Applications.class), OFFICE.bean(OutboundMail.class), OFFICE.bean(Dispositions.class));
		this.facts.caseNumber = new CaseNumber("35504//00" + ++cases);
		OFFICE.know(new BenefitCommunity(this.facts.caseNumber, Optional.empty(), "LEISTUNG-3",
				Optional.of(new UserId(WORKER)), CaseStatus.OPEN, Protection.NONE,
				Optional.of(new Address("Nordstraße 12", "52351", "Rurstadt")), List.of(new Person(Optional.of("A"),
						MemberRole.REPRESENTATIVE, "Käthe", "Weiß", Optional.empty(), Optional.empty()))));
		Mockito.when(OFFICE.bean(BenefitDecisions.class).prepare(any())).thenAnswer((call) -> {
			this.facts.freeText |= this.changesAfter-- == 0;
			return proposal();
		});
		Mockito.when(OFFICE.bean(BenefitDecisions.class).record(any(), any())).thenAnswer((call) -> {
			this.rulings.add(call.getArgument(1));
			return UUID.randomUUID();
		});
		Mockito.when(OFFICE.bean(Automation.class).obstacle(any())).thenReturn(Optional.empty());
		fakeApplications();
		fakeLetters();
		fakeDispositions();
	}

	@AfterAll
	static void close() {
		OFFICE.close();
	}

	@Test
	void an_unchanged_renewal_is_decided_without_a_person() {
		start();

		assertThat(waitsIn()).isEmpty();
		assertThat(this.rulings).singleElement().satisfies((ruling) -> {
			assertThat(ruling.mode()).isEqualTo(Mode.AUTO);
			assertThat(ruling.rules()).singleElement().satisfies((hit) -> assertThat(hit.rule()).isEqualTo("AE09"));
			assertThat(ruling.notice()).isPresent();
		});
		assertThat(this.letters).singleElement()
			.satisfies((letter) -> assertThat(letter.decidedBy().automatic()).isTrue());
		assertThat(OFFICE.openItemsOf(this.facts.caseNumber)).isEmpty();
		Mockito.verify(OFFICE.bean(Applications.class)).close(application().id());
	}

	@Test
	void a_hit_gives_the_case_to_its_caseworker_with_the_reason() {
		this.facts.freeText = true;

		start();

		WorkItem item = item();
		assertThat(item.kind()).isEqualTo(WorkItemKind.DECIDE_APPLICATION);
		assertThat(item.assignee()).contains(new UserId(WORKER));
		assertThat(item.ruleId()).isEqualTo("AE05");
		assertThat(this.letters).isEmpty();
	}

	@Test
	void a_stopped_automation_leaves_everything_to_persons() {
		Mockito.when(OFFICE.bean(Automation.class).obstacle(any())).thenReturn(Optional.of("ALL_STOPPED"));

		start();

		assertThat(item().ruleId()).isEqualTo("AE01");
	}

	@Test
	void a_sample_that_is_right_is_issued_in_the_name_of_who_checked_it() {
		this.facts.draw = 0;
		start();
		assertThat(item().kind()).isEqualTo(WorkItemKind.CHECK_SAMPLE);

		as(WORKER, () -> review().checkSample(seen(), true));

		assertThat(waitsIn()).isEmpty();
		assertThat(this.rulings).singleElement().satisfies((ruling) -> {
			assertThat(ruling.mode()).isEqualTo(Mode.PERSON);
			assertThat(ruling.sample()).contains(SampleResult.RIGHT);
		});
	}

	@Test
	void a_sample_that_is_wrong_is_decided_by_a_person_and_counted() {
		this.facts.draw = 0;
		start();

		as(WORKER, () -> review().checkSample(seen(), false));
		assertThat(item().reason()).startsWith("Die Stichprobe war falsch");
		decide(DispositionKind.GRANT, Dispositions.Text.NONE);

		assertThat(this.rulings).singleElement()
			.satisfies((ruling) -> assertThat(ruling.sample()).contains(SampleResult.WRONG));
	}

	@Test
	void missing_evidence_is_asked_for_and_the_case_goes_on_with_the_next_letter() {
		needsPaySlips();
		start();
		assertThat(waitsIn()).containsExactly("awaitEvidence");
		assertThat(this.letters).singleElement()
			.satisfies((letter) -> assertThat(letter.content().kind()).isEqualTo(LetterKind.EVIDENCE_REQUEST));

		this.facts.evidence = Evidence.NONE;
		OFFICE.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(this.facts.caseNumber));
		OFFICE.work();

		assertThat(this.rulings).hasSize(1);
	}

	@Test
	void after_the_term_for_evidence_it_is_searched_before_a_person_decides() {
		needsPaySlips();
		start();

		OFFICE.endTerm(key());

		assertThat(item().kind()).isEqualTo(WorkItemKind.DECIDE_APPLICATION);
		assertThat(item().reason()).contains("Frist für Unterlagen ist abgelaufen");
	}

	@Test
	void nobody_refuses_for_missing_evidence_that_may_be_here() {
		needsPaySlips();
		start();
		OFFICE.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(this.facts.caseNumber));
		OFFICE.work();

		assertThatExceptionOfType(DispositionRefused.class)
			.isThrownBy(() -> decide(DispositionKind.REFUSE, text("NO_COOPERATION", "Es fehlen die Lohnabrechnungen.")))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(DispositionRefused.ALREADY_HERE));
	}

	@Test
	void a_person_grants_what_is_proposed() {
		this.facts.freeText = true;
		start();

		decide(DispositionKind.GRANT, Dispositions.Text.NONE);

		assertThat(waitsIn()).isEmpty();
		assertThat(this.rulings).singleElement().satisfies((ruling) -> {
			assertThat(ruling.mode()).isEqualTo(Mode.PERSON);
			assertThat(ruling.decider()).isEqualTo(new UserId(WORKER));
			assertThat(ruling.approver()).isEmpty();
		});
	}

	@Test
	void a_refusal_is_released_by_somebody_else() {
		this.facts.freeText = true;
		start();
		decide(DispositionKind.REFUSE, text("RESIDENCE", "Der Wohnsitz liegt nicht im Kreis Rurtal."));
		assertThat(item().kind()).isEqualTo(WorkItemKind.RELEASE_DECISION);

		assertThatExceptionOfType(DispositionRefused.class)
			.isThrownBy(() -> as(WORKER, () -> review().release(seen(), true)))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(DispositionRefused.SAME_PERSON));
		as(COLLEAGUE, () -> review().release(seen(), true));

		assertThat(this.rulings).singleElement()
			.satisfies((ruling) -> assertThat(ruling.approver()).contains(new UserId(COLLEAGUE)));
	}

	@Test
	void a_decision_that_is_given_back_is_decided_again() {
		this.facts.freeText = true;
		start();
		decide(DispositionKind.REFUSE, text("RESIDENCE", "Der Wohnsitz liegt nicht im Kreis Rurtal."));

		as(COLLEAGUE, () -> review().release(seen(), false));

		assertThat(item().kind()).isEqualTo(WorkItemKind.DECIDE_APPLICATION);
		assertThat(item().reason()).startsWith("Die Freigabe wurde abgelehnt");
		assertThat(this.rulings).isEmpty();
	}

	@Test
	void less_than_before_needs_a_hearing_or_the_reason_for_none() {
		this.facts.grantedTotal = Optional.of(Money.parse("1900.00"));
		start();
		assertThat(item().ruleId()).isEqualTo("AE04");

		assertThatExceptionOfType(DispositionRefused.class)
			.isThrownBy(() -> decide(DispositionKind.GRANT, Dispositions.Text.NONE))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(DispositionRefused.NOT_HEARD));
	}

	@Test
	void a_hearing_ends_with_the_answer() {
		hear();

		OFFICE.register(LetterFacts.aLetter().of(DocumentKind.HEARING_REPLY).about(this.facts.caseNumber));
		OFFICE.work();

		assertThat(decisionItem().reason()).isEqualTo("Die Anhörung ist beendet.");
	}

	@Test
	void a_hearing_ends_with_its_term_and_less_may_be_granted_then() {
		hear();

		OFFICE.endTerm(key());
		decide(DispositionKind.GRANT,
				new Dispositions.Text(Optional.empty(), "", List.of(), Optional.of("INCOME_ADAPTED")));
		as(COLLEAGUE, () -> review().release(seen(), true));

		assertThat(this.rulings).singleElement().satisfies((ruling) -> assertThat(ruling.hearing()).isPresent());
	}

	@Test
	void a_person_asks_for_evidence() {
		this.facts.freeText = true;
		start();

		decide(DispositionKind.REQUEST_EVIDENCE,
				new Dispositions.Text(Optional.empty(), "", List.of("Mietvertrag"), Optional.empty()));

		assertThat(waitsIn()).containsExactly("awaitEvidence");
		assertThat(this.letters).singleElement()
			.satisfies((letter) -> assertThat(letter.decidedBy().automatic()).isFalse());
	}

	@Test
	void an_application_that_is_withdrawn_ends_without_a_notice() {
		this.facts.freeText = true;
		start();

		decide(DispositionKind.WITHDRAWN, Dispositions.Text.NONE);

		assertThat(waitsIn()).isEmpty();
		assertThat(this.letters).isEmpty();
		Mockito.verify(OFFICE.bean(Applications.class)).close(application().id());
	}

	@Test
	void what_changed_between_the_table_and_the_notice_is_decided_by_a_person() {
		this.changesAfter = 1;

		start();

		assertThat(item().kind()).isEqualTo(WorkItemKind.DECIDE_APPLICATION);
		assertThat(this.rulings).isEmpty();
	}

	@Test
	void a_preliminary_grant_says_why() {
		this.facts.freeText = true;
		start();

		assertThatExceptionOfType(DispositionRefused.class)
			.isThrownBy(() -> decide(DispositionKind.GRANT_PRELIMINARY, text("EVIDENCE_PENDING", "")))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(DispositionRefused.FIELD));
		decide(DispositionKind.GRANT_PRELIMINARY, text("EVIDENCE_PENDING", "Der Nachweis der Heizkosten steht aus."));

		assertThat(this.letters).singleElement()
			.satisfies((letter) -> assertThat(letter.content().kind()).isEqualTo(LetterKind.PRELIMINARY_GRANT));
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void all_elements_of_the_model_were_passed() throws Exception {
		Element model = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(Path.of("bpmn/benefit-decision.bpmn").toFile())
			.getDocumentElement();
		TreeSet<String> elements = new TreeSet<>();
		NodeList flows = model.getElementsByTagNameNS("*", "sequenceFlow");
		for (int flow = 0; flow < flows.getLength(); flow++) {
			elements.add(((Element) flows.item(flow)).getAttribute("sourceRef"));
			elements.add(((Element) flows.item(flow)).getAttribute("targetRef"));
		}

		assertThat(OFFICE.passed("benefitDecision")).containsAll(elements);
	}

	private void hear() {
		this.facts.grantedTotal = Optional.of(Money.parse("1900.00"));
		start();
		decide(DispositionKind.HEAR, new Dispositions.Text(Optional.of("§ 48 Abs. 1 SGB X"),
				"Es soll weniger bewilligt werden.", List.of("Die Miete ist gesunken."), Optional.empty()));
		assertThat(waitsIn()).containsExactly("awaitHearing");
	}

	private void needsPaySlips() {
		this.facts.answers.put(Topic.INCOME, Answer.UNCHANGED);
		this.facts.evidence = new Evidence(
				List.of(new Evidence.Needed(Topic.INCOME, List.of("PAYSLIP"), "Lohnabrechnungen", "§ 60 SGB I")),
				List.of());
	}

	private void start() {
		this.application.set(this.facts.application()
			.map((form) -> new Application(form.id(), this.facts.caseNumber, form.form(), form.receivedOn(),
					form.from(), form.answers(), form.handIn(), List.of(new DocumentId(UUID.randomUUID()))))
			.map((form) -> renamed(form, UUID.randomUUID()))
			.orElseThrow());
		OFFICE.transaction()
			.executeWithoutResult((status) -> OFFICE
				.publish(new ApplicationSubmitted(application().id(), this.facts.caseNumber, application().form())));
		OFFICE.work();
	}

	private static Application renamed(Application form, UUID id) {
		return new Application(new ApplicationId(id), form.caseNumber(), form.form(), form.receivedOn(), form.from(),
				form.answers(), form.handIn(), form.documents());
	}

	private Proposal proposal() {
		Facts built = this.facts.build();
		return FactsBuilder.PROPOSALS.propose(new Facts(built.subject(), Optional.of(withSame(application())),
				built.circumstances(), built.previous(), built.evidence(), built.matters(), built.limits(),
				built.settings(), built.draw()));
	}

	/** What a test changed after the start counts, too. */
	private Application withSame(Application form) {
		Application now = this.facts.application().orElseThrow();
		return new Application(form.id(), form.caseNumber(), form.form(), form.receivedOn(), form.from(), now.answers(),
				now.handIn(), form.documents());
	}

	private Application application() {
		return Objects.requireNonNull(this.application.get());
	}

	private String key() {
		return application().id().toString();
	}

	private List<String> waitsIn() {
		return OFFICE.waitsIn(key());
	}

	private WorkItem item() {
		return OFFICE.openItemsOf(this.facts.caseNumber).getFirst();
	}

	private WorkItem decisionItem() {
		return OFFICE.openItemsOf(this.facts.caseNumber)
			.stream()
			.filter((item) -> item.kind() != WorkItemKind.PROCESS_MAIL)
			.findFirst()
			.orElseThrow();
	}

	private SeenItem seen() {
		return new SeenItem(decisionItem().id(), decisionItem().version());
	}

	private static ApplicationReview review() {
		return OFFICE.bean(ApplicationReview.class);
	}

	private void decide(DispositionKind kind, Dispositions.Text text) {
		as(WORKER, () -> review().decide(seen(), kind, text));
	}

	private static Dispositions.Text text(String ground, String words) {
		return new Dispositions.Text(Optional.of(ground), words, List.of(), Optional.empty());
	}

	private void as(String user, Runnable act) {
		OFFICE.as(user, act);
		OFFICE.work();
	}

	private void fakeApplications() {
		Applications applications = OFFICE.bean(Applications.class);
		Mockito.when(applications.find(any())).thenAnswer((call) -> Optional.ofNullable(this.application.get()));
		Mockito.when(applications.ofForm(any())).thenAnswer((call) -> Optional.ofNullable(this.application.get()));
		Mockito.when(applications.latestOpen(any()))
			.thenAnswer((call) -> Optional.ofNullable(this.application.get())
				.filter((form) -> form.caseNumber().equals(call.getArgument(0))));
	}

	private void fakeLetters() {
		Map<LetterId, Letter> drafts = new HashMap<>();
		OutboundMail mail = OFFICE.bean(OutboundMail.class);
		Mockito.when(mail.compose(any(), any())).thenAnswer((call) -> {
			LetterOrder order = call.getArgument(0);
			this.letters.add(order);
			Letter draft = letter(order, LetterState.DRAFT, Optional.empty());
			drafts.put(draft.id(), draft);
			Composed composed = Mockito.mock(Composed.class);
			Mockito.when(composed.letter()).thenReturn(draft);
			return composed;
		});
		Mockito.when(mail.send(any(), any())).thenAnswer((call) -> {
			Letter draft = Objects.requireNonNull(drafts.get(call.<LetterId>getArgument(0)));
			return new Letter(draft.id(), draft.key(), draft.caseNumber(), draft.team(), draft.kind(),
					LetterState.READY, draft.decidedBy(), draft.composedBy(), draft.composedAt(),
					Optional.of(new Letter.Sent("2026-0000001", LocalDate.now(OFFICE.bean(Clock.class)),
							new ContentId("a".repeat(64)), "1", 3, new DocumentId(UUID.randomUUID()),
							new UserId("system"), Instant.EPOCH)));
		});
	}

	private static Letter letter(LetterOrder order, LetterState state, Optional<Letter.Sent> sent) {
		return new Letter(LetterId.next(), order.key(), order.caseNumber(), "LEISTUNG-3", order.content().kind(), state,
				order.decidedBy(), new UserId("system"), Instant.EPOCH, sent);
	}

	private void fakeDispositions() {
		Dispositions kept = OFFICE.bean(Dispositions.class);
		Mockito.when(kept.give(any(), any(), any())).thenAnswer((call) -> {
			Dispositions.Text text = call.getArgument(2);
			Disposition given = new Disposition(call.getArgument(0), call.getArgument(1), text.ground(), text.words(),
					text.points(), text.waiver(), OFFICE.user(), Instant.now(OFFICE.bean(Clock.class)));
			this.dispositions.add(given);
			return given;
		});
		Mockito.when(kept.last(any()))
			.thenAnswer((call) -> this.dispositions.isEmpty() ? Optional.empty()
					: Optional.of(this.dispositions.getLast()));
	}

}
