package de.aktenlauf.process.incomingmail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Protection;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.text.ReadingHints;
import de.aktenlauf.intake.UnreadableLetter;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.process.Incident;
import de.aktenlauf.process.Incidents;
import de.aktenlauf.process.NotCorrectable;
import de.aktenlauf.process.engine.EngineOffice;
import de.aktenlauf.process.engine.LetterFacts;
import de.aktenlauf.routing.Urgency;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.KeyedException;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.text.ExtractionFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IncomingMailProcessTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private static final CaseNumber LOCKED = new CaseNumber("35504//0012346");

	private static final CaseNumber OF_ABSENT = new CaseNumber("35504//0012347");

	private static final CaseNumber NEW_TEAM = new CaseNumber("35504//0012348");

	private static EngineOffice office = EngineOffice.inMemory();

	@BeforeAll
	static void knowTheCases() {
		office.know(aCase(CASE, "LEISTUNG-3", "sachbearbeitung", Protection.NONE));
		office.know(aCase(LOCKED, "LEISTUNG-3", "sachbearbeitung", Protection.STAFF));
		office.know(aCase(OF_ABSENT, "LEISTUNG-2", "lb21", Protection.NONE));
		office.know(aCase(NEW_TEAM, "LEISTUNG-9", "lb91", Protection.NONE));
		LocalDate today = LocalDate.now(office.bean(Clock.class));
		office.absent(new Absence(new UserId("lb21"), today, today, new UserId("sachbearbeitung2")));
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void a_letter_reaches_its_case_worker_with_term_and_reason() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));

		office.work();

		WorkItem item = itemOf(letter);
		assertThat(office.waitsIn(letter)).containsExactly("processMail");
		assertThat(item.kind()).isEqualTo(WorkItemKind.PROCESS_MAIL);
		assertThat(item.basket()).isEqualTo(new BasketId("LEISTUNG-3"));
		assertThat(item.assignee()).contains(new UserId("sachbearbeitung"));
		assertThat(item.priority()).isEqualTo(Priority.NORMAL);
		assertThat(item.dueOn()).isEqualTo("2026-11-27");
		assertThat(item.reason()).isEqualTo("Erkannt als Lohn- oder Gehaltsabrechnung (98 %): „lege Widerspruch ein“. "
				+ "BG-Nr. 35504//0012345 auf Seite 1 gefunden, Name passt. Regel L-08: Lohnabrechnungen "
				+ "prüft das Leistungsteam vor dem nächsten Zahllauf (§ 11 SGB II).");
	}

	@Test
	void the_ledger_learns_what_became_of_a_letter() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.APPEAL).about(CASE));

		office.work();

		MailItem settled = office.mailItem(letter);
		WorkItem item = itemOf(letter);
		assertThat(settled.state()).isEqualTo(MailItemState.FILED);
		assertThat(settled.outcome())
			.isEqualTo(new MailItem.Outcome(item.document(), Optional.of("APPEAL"), Optional.of(98), Optional.of(CASE),
					Optional.of("CASE_NUMBER"), Optional.of("WIDERSPRUCH"), Optional.of(item.id().toString()),
					Optional.of(item.dueOn()), Optional.of(item.reason()), Optional.of(0)));
	}

	@Test
	void an_appeal_is_reviewed_by_the_appeals_office_within_three_months() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.APPEAL).about(CASE));

		office.work();

		WorkItem item = itemOf(letter);
		assertThat(item.kind()).isEqualTo(WorkItemKind.REVIEW_APPEAL);
		assertThat(item.basket()).isEqualTo(new BasketId("WIDERSPRUCH"));
		assertThat(item.ruleId()).isEqualTo("W-01");
		assertThat(item.dueOn()).isEqualTo(EngineOffice.RECEIVED_ON.plusMonths(3));
	}

	@Test
	void urgent_words_raise_the_priority_and_nothing_else() {
		MailItemId letter = office
			.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE).urgent(Urgency.DESTITUTE));

		office.work();

		WorkItem item = itemOf(letter);
		assertThat(item.priority()).isEqualTo(Priority.URGENT);
		assertThat(item.dueOn()).isEqualTo("2026-11-27");
		assertThat(item.reason()).contains("Eilig wegen „mittellos“.");
	}

	@ParameterizedTest
	@EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = { "NOTICE", "OWN_LETTER" })
	void mail_of_a_locked_file_goes_to_nobody_else_whatever_its_kind(DocumentKind kind) {
		MailItemId letter = office.register(LetterFacts.aLetter().of(kind).about(LOCKED));

		office.work();

		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("SONDERFAELLE"));
		assertThat(itemOf(letter).assignee()).isEmpty();
		assertThat(itemOf(letter).ruleId()).isEqualTo("S-01");
	}

	@ParameterizedTest
	@EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = { "NOTICE", "OWN_LETTER" })
	void every_kind_reaches_a_basket_of_its_owner(DocumentKind kind) {
		MailItemId letter = office.register(LetterFacts.aLetter().of(kind).about(CASE));

		office.work();

		String owner = office.bean(KindCatalogue.class).describe(kind).owner();
		BasketId basket = itemOf(letter).basket();
		assertThat(office.bean(Baskets.class).all())
			.anyMatch((known) -> known.id().equals(basket) && known.owner().equals(owner));
	}

	@Test
	void the_substitute_of_an_absent_worker_gets_the_letter() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.TENANCY).about(OF_ABSENT));

		office.work();

		assertThat(itemOf(letter).assignee()).contains(new UserId("sachbearbeitung2"));
		assertThat(itemOf(letter).reason()).contains("Vertretung für Nele Vossen (Leistung 2) bis ");
		assertThat(itemOf(letter).ruleId()).isEqualTo("V-01");
	}

	@Test
	void a_team_that_nobody_knows_gets_a_basket_led_by_the_team_lead() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.OTHER).about(NEW_TEAM));

		office.work();

		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("LEISTUNG-9"));
		office.as("teamleitung", () -> assertThat(office.bean(WorkItems.class).find(itemOf(letter).id())).isNotNull());
	}

	@Test
	void mail_of_a_worker_who_left_is_for_everybody_of_the_team() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(NEW_TEAM));

		office.work();

		assertThat(itemOf(letter).assignee()).isEmpty();
	}

	@Test
	void what_waits_on_a_case_leaves_its_team_when_the_case_is_locked() {
		CaseNumber number = new CaseNumber("35504//0012360");
		office.know(aCase(number, "LEISTUNG-3", "sachbearbeitung", Protection.NONE));
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(number));
		office.work();
		office.changed(number);
		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("LEISTUNG-3"));

		office.know(aCase(number, "LEISTUNG-3", "sachbearbeitung", Protection.STAFF));
		office.changed(number);

		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("SONDERFAELLE"));
		assertThat(itemOf(letter).assignee()).isEmpty();
		assertThat(AuditTrailFixture.entries(office.bean(JdbcClient.class), "work-item:" + itemOf(letter).id()))
			.extracting(AuditEntry::action)
			.contains(AuditAction.WORK_ITEM_FORWARDED);
	}

	@Test
	void no_outcome_overwrites_what_a_step_found_out() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP));
		office.work();

		office.as("poststelle", () -> complete(itemOf(letter),
				Map.of("caseNumber", CASE.value(), "documentKind", "COURT", "destination", "COURT")));

		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("LEISTUNG-3"));
	}

	@Test
	void a_letter_without_a_case_waits_in_the_collective_file_until_a_person_assigns_it() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.APPEAL));
		office.work();
		WorkItem clearing = itemOf(letter);
		assertThat(clearing.basket()).isEqualTo(new BasketId("NICHT-ZUGEORDNET"));
		assertThat(office.mailItem(letter).state()).isEqualTo(MailItemState.CLEARING);
		assertThat(document(letter).caseNumber()).isEmpty();

		office.as("poststelle", () -> complete(clearing, Map.of("caseNumber", "35504BG0012345")));

		assertThat(document(letter).caseNumber()).contains(CASE);
		assertThat(document(letter).register()).isEqualTo("05");
		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("WIDERSPRUCH"));
		assertThat(office.mailItem(letter).state()).isEqualTo(MailItemState.FILED);
		assertThat(office.mailItem(letter).outcome().caseFoundBy()).contains("PERSON");
	}

	@Test
	void a_letter_is_not_assigned_to_a_case_that_nobody_knows() {
		MailItemId letter = office.register(LetterFacts.aLetter());
		office.work();
		WorkItem clearing = itemOf(letter);

		office.as("poststelle",
				() -> assertThatExceptionOfType(KeyedException.class)
					.isThrownBy(() -> complete(clearing, Map.of("caseNumber", "35504//9999999")))
					.matches((refused) -> refused.key().equals("CASE_NOT_FOUND")));

		assertThat(itemOf(letter)).isEqualTo(clearing);
		assertThat(office.waitsIn(letter)).containsExactly("assignCase");
	}

	@Test
	void a_letter_that_belongs_elsewhere_ends_without_a_case() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.MISDIRECTED));
		office.work();

		office.as("poststelle", () -> complete(itemOf(letter), Map.of()));

		assertThat(office.waitsIn(letter)).isEmpty();
		assertThat(office.mailItem(letter).state()).isEqualTo(MailItemState.CLEARING);
	}

	@Test
	void a_caseworker_cannot_assign_mail_of_the_mail_room() {
		MailItemId letter = office.register(LetterFacts.aLetter());
		office.work();

		office.as("sachbearbeitung", () -> assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> complete(itemOf(letter), Map.of("caseNumber", CASE.value()))));
	}

	@Test
	void an_unreadable_letter_goes_to_quarantine_and_back_once_it_is_readable() {
		LetterFacts letter = LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE);
		MailItemId id = office.register(letter.unreadable(ExtractionFailure.ENCRYPTED));
		office.work();
		assertThat(office.mailItem(id).quarantineReason()).contains(QuarantineReason.ENCRYPTED);
		assertThat(itemOf(id).basket()).isEqualTo(new BasketId("QUARANTAENE"));

		office.change(id, letter);
		office.as("poststelle", () -> office.bean(Intake.class).readAgain(id));
		office.work();

		assertThat(office.waitsIn(id)).containsExactly("processMail");
		assertThat(office.mailItem(id).state()).isEqualTo(MailItemState.FILED);
		assertThat(office.forgotten()).contains(office.mailItem(id).content().orElseThrow());
		assertThat(itemsOf(id)).extracting(WorkItem::state)
			.containsExactlyInAnyOrder(WorkItemState.OPEN, WorkItemState.COMPLETED);
	}

	@Test
	void what_a_person_said_about_the_pages_reaches_the_reading() {
		LetterFacts letter = LetterFacts.aLetter().about(CASE);
		MailItemId id = office.register(letter.unreadable(ExtractionFailure.UNREADABLE_SCAN));
		office.work();
		office.change(id, letter);

		office.readAgain(id, new ReadingHints("13", true));
		office.work();

		assertThat(office.hints()).contains(new ReadingHints("13", true));
		assertThat(office.waitsIn(id)).containsExactly("processMail");
	}

	@Test
	void a_letter_that_two_persons_declared_unreadable_is_filed_with_the_reason() {
		MailItemId id = office.register(LetterFacts.aLetter().unreadable(ExtractionFailure.ENCRYPTED));
		office.work();

		office.declaredUnreadable(id, new UnreadableLetter(CASE, QuarantineReason.ENCRYPTED, new UserId("poststelle"),
				new UserId("teamleitung")));
		office.work();

		assertThat(office.waitsIn(id)).containsExactly("processMail");
		assertThat(office.mailItem(id).state()).isEqualTo(MailItemState.FILED);
		Document document = office.bean(Efiles.class).documentOf(id).orElseThrow();
		assertThat(document.title()).isEqualTo("Unlesbares Schreiben: verschlüsselt");
		assertThat(document.caseNumber()).contains(CASE);
		assertThat(document.receivedOn()).isEqualTo(EngineOffice.RECEIVED_ON);
		assertThat(itemOf(id).reason()).startsWith("Unlesbar zur Akte genommen (verschlüsselt): vorgeschlagen von ");
	}

	@Test
	void completing_the_repair_reads_the_letter_again() {
		LetterFacts letter = LetterFacts.aLetter().about(CASE);
		MailItemId id = office.register(letter.unreadable(ExtractionFailure.TIMEOUT));
		office.work();

		office.as("poststelle", () -> complete(itemOf(id), Map.of()));
		office.work();
		assertThat(office.waitsIn(id)).containsExactly("repairMail");
		office.change(id, letter);
		office.as("poststelle", () -> complete(itemOf(id), Map.of()));
		office.work();

		assertThat(office.waitsIn(id)).containsExactly("processMail");
	}

	@Test
	void a_repair_that_finds_a_duplicate_closes_the_item_and_ends_the_process() {
		MailItemId id = office.register(LetterFacts.aLetter().about(CASE).unreadable(ExtractionFailure.TIMEOUT));
		office.work();
		office.cameWell(id);

		office.as("poststelle", () -> office.bean(Intake.class).readAgain(id));

		WorkItem closed = itemsOf(id).getFirst();
		assertThat(itemsOf(id)).hasSize(1);
		assertThat(closed.state()).isEqualTo(WorkItemState.COMPLETED);
		assertThat(closed.reason()).endsWith("Erledigt: Dasselbe Schreiben kam schon.");
		assertThat(office.count("select count(*) from audit_entry where subject = 'work-item:" + closed.id()
				+ "' and action = 'WORK_ITEM_COMPLETED'"))
			.isEqualTo(1);
		office.work();
		assertThat(office.waitsIn(id)).isEmpty();
		assertThat(itemsOf(id)).hasSize(1);
		assertThat(office.mailItem(id).state()).isEqualTo(MailItemState.DUPLICATE);
		assertThat(office.bean(Efiles.class).documentOf(id)).isEmpty();
	}

	@Test
	void a_completed_repair_that_finds_a_duplicate_files_nothing() {
		MailItemId id = office.register(LetterFacts.aLetter().about(CASE).unreadable(ExtractionFailure.TIMEOUT));
		office.work();
		office.cameWell(id);

		office.as("poststelle", () -> complete(itemOf(id), Map.of()));
		office.work();

		assertThat(office.waitsIn(id)).isEmpty();
		assertThat(itemsOf(id)).extracting(WorkItem::state).containsExactly(WorkItemState.COMPLETED);
		assertThat(office.bean(Efiles.class).documentOf(id)).isEmpty();
	}

	@Test
	void a_repair_that_fails_again_leaves_exactly_one_open_item() {
		MailItemId id = office.register(LetterFacts.aLetter().about(CASE).unreadable(ExtractionFailure.TIMEOUT));
		office.work();
		WorkItem first = itemOf(id);

		office.as("poststelle", () -> office.bean(Intake.class).readAgain(id));
		office.work();

		assertThat(itemOf(id).id()).isNotEqualTo(first.id());
		assertThat(itemsOf(id)).hasSize(2);
		assertThat(office.mailItem(id).outcome().workItem()).contains(itemOf(id).id().toString());
		assertThat(office.mailItem(id).outcome().basket()).contains("QUARANTAENE");
	}

	@Test
	void a_repaired_letter_without_a_case_is_assigned_and_leaves_one_open_item() {
		MailItemId id = office.register(LetterFacts.aLetter().unreadable(ExtractionFailure.TIMEOUT));
		office.work();
		office.change(id, LetterFacts.aLetter());
		office.as("poststelle", () -> office.bean(Intake.class).readAgain(id));
		office.work();

		office.as("poststelle", () -> complete(itemOf(id), Map.of("caseNumber", CASE.value())));

		assertThat(office.waitsIn(id)).containsExactly("processMail");
		assertThat(itemsOf(id)).filteredOn((item) -> item.state() == WorkItemState.OPEN).hasSize(1);
	}

	@Test
	void a_letter_that_never_was_readable_waits_for_its_repair_and_is_read_then() {
		MailItemId id = office.registerInQuarantine(LetterFacts.aLetter().about(CASE),
				QuarantineReason.CHECKSUM_MISMATCH, true);
		assertThat(office.waitsIn(id)).containsExactly("repairMail");
		assertThat(itemOf(id).title()).isEqualTo("Quarantäne: Prüfsumme falsch");
		assertThat(office.mailItem(id).outcome().workItem()).contains(itemOf(id).id().toString());

		office.as("poststelle", () -> office.bean(Intake.class).readAgain(id));
		office.work();

		assertThat(office.waitsIn(id)).containsExactly("processMail");
	}

	@Test
	void completing_the_repair_of_a_letter_without_bytes_leads_back_to_quarantine() {
		MailItemId id = office.registerInQuarantine(LetterFacts.aLetter().about(CASE), QuarantineReason.MISSING_FILE,
				false);

		office.as("poststelle", () -> complete(itemOf(id), Map.of()));
		office.work();

		assertThat(office.waitsIn(id)).containsExactly("repairMail");
		assertThat(itemOf(id).title()).isEqualTo("Quarantäne: Datei fehlt");
		assertThat(office.mailItem(id).state()).isEqualTo(MailItemState.QUARANTINED);
	}

	@Test
	void a_letter_with_another_number_of_pages_goes_to_quarantine() {
		MailItemId letter = office.register(LetterFacts.aLetter().about(CASE).pages(3, 2));

		office.work();

		assertThat(office.mailItem(letter).quarantineReason()).contains(QuarantineReason.PAGE_COUNT_MISMATCH);
		assertThat(itemOf(letter).title()).isEqualTo("Quarantäne: Seitenzahl stimmt nicht");
	}

	@Test
	void a_letter_whose_pages_were_accepted_goes_its_way_and_says_so() {
		MailItemId letter = office.register(LetterFacts.aLetter().about(CASE).pages(3, 2));
		office.work();

		office.acceptPages(letter, 2);
		office.work();

		assertThat(office.waitsIn(letter)).containsExactly("processMail");
		assertThat(office.mailItem(letter).pages()).isEqualTo(3);
		assertThat(document(letter).pages()).isEqualTo(2);
		assertThat(itemOf(letter).reason()).startsWith("Seitenzahl der Datei angenommen: 2 statt 3. ");
		assertThat(office.mailItem(letter).outcome().reason()).contains(itemOf(letter).reason());
	}

	@Test
	void a_completed_item_ends_the_process_and_cannot_be_completed_twice() {
		MailItemId letter = office.register(LetterFacts.aLetter().about(CASE));
		office.work();
		WorkItem item = itemOf(letter);

		office.as("sachbearbeitung", () -> complete(item, Map.of("outcome", "NOTED")));

		assertThat(office.waitsIn(letter)).isEmpty();
		office.as("sachbearbeitung",
				() -> assertThatExceptionOfType(WorkItemChanged.class).isThrownBy(() -> complete(item, Map.of())));
	}

	@Test
	void a_letter_that_is_something_else_goes_to_who_works_on_that() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));
		office.work();
		WorkItem before = itemOf(letter);

		office.change(letter, LetterFacts.aLetter().of(DocumentKind.APPEAL).about(CASE));
		office.corrected(letter, DocumentKind.APPEAL);

		assertThat(office.waitsIn(letter)).containsExactly("reviewAppeal");
		assertThat(itemOf(letter).basket()).isEqualTo(new BasketId("WIDERSPRUCH"));
		assertThat(itemOf(letter).kind()).isEqualTo(WorkItemKind.REVIEW_APPEAL);
		assertThat(itemsOf(letter)).filteredOn((item) -> item.id().equals(before.id()))
			.extracting(WorkItem::state)
			.containsExactly(WorkItemState.COMPLETED);
		assertThat(document(letter).kind()).isEqualTo(DocumentKind.APPEAL);
		assertThat(office.mailItem(letter).outcome().kind()).contains("APPEAL");

		office.change(letter, LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));
		office.corrected(letter, DocumentKind.PAYSLIP);

		assertThat(office.waitsIn(letter)).containsExactly("processMail");
		assertThat(itemOf(letter).basket()).isEqualTo(before.basket());
	}

	@Test
	void a_letter_that_is_done_is_not_corrected_any_more() {
		MailItemId letter = office.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));
		office.work();
		office.as("sachbearbeitung", () -> complete(itemOf(letter), Map.of()));

		assertThatExceptionOfType(NotCorrectable.class).isThrownBy(() -> office.corrected(letter, DocumentKind.APPEAL));

		assertThat(document(letter).kind()).isEqualTo(DocumentKind.PAYSLIP);
	}

	@Test
	void a_failing_step_becomes_an_incident_without_text_of_the_letter_and_can_be_retried() {
		LetterFacts letter = LetterFacts.aLetter().about(CASE);
		MailItemId id = office.register(letter.breakingTheClassifier());
		office.work();

		office.as("verwaltung", () -> {
			Incident incident = incidentOf(id);
			assertThat(incident.activity()).isEqualTo("classifyDocument");
			assertThat(incident.message())
				.isEqualTo("Der Schritt „Schriftstück erkennen“ ist mehrfach fehlgeschlagen (IllegalStateException).");
			office.change(id, letter);
			office.bean(Incidents.class).retry(incident.id());
		});
		office.work();

		assertThat(office.waitsIn(id)).containsExactly("processMail");
		office.as("verwaltung", () -> assertThat(office.bean(Incidents.class).list(500))
			.noneMatch((incident) -> incident.businessKey().equals(id.toString())));
	}

	@Test
	void a_caseworker_does_not_see_incidents() {
		office.as("sachbearbeitung", () -> assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> office.bean(Incidents.class).list(10)));
	}

	@Test
	void a_registration_that_is_rolled_back_starts_no_process() {
		long before = office.count("select count(*) from ACT_RU_EXECUTION");

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> office.transaction().executeWithoutResult((status) -> {
				office.register(LetterFacts.aLetter().about(CASE));
				throw new IllegalStateException("said the test");
			}));

		assertThat(office.count("select count(*) from ACT_RU_EXECUTION")).isEqualTo(before);
	}

	@Test
	void no_variable_holds_words_of_a_letter() {
		office.register(LetterFacts.aLetter().of(DocumentKind.APPEAL).about(CASE).urgent(Urgency.EVICTION));

		office.work();

		assertThat(office.count("select count(*) from ACT_HI_VARINST where TEXT_ like '%lege Widerspruch%'")).isZero();
		assertThat(office.count("select count(*) from ACT_HI_VARINST where TEXT_ like '%Weiß%'")).isZero();
		assertThat(office.count("select count(*) from ACT_HI_VARINST where VAR_TYPE_ = 'serializable'")).isZero();
	}

	private static WorkItem itemOf(MailItemId letter) {
		return itemsOf(letter).stream().filter((item) -> item.state() == WorkItemState.OPEN).reduce((one, other) -> {
			throw new IllegalStateException("a letter has one open item, found two");
		}).orElseThrow();
	}

	private static List<WorkItem> itemsOf(MailItemId letter) {
		return office.itemsOf(letter);
	}

	private static Document document(MailItemId letter) {
		return office.bean(Efiles.class).documentOf(letter).orElseThrow();
	}

	private static void complete(WorkItem item, Map<String, String> outcome) {
		office.bean(WorkItems.class).complete(item.id(), item.version(), outcome);
	}

	private static Incident incidentOf(MailItemId letter) {
		return office.bean(Incidents.class)
			.list(500)
			.stream()
			.filter((incident) -> incident.businessKey().equals(letter.toString()))
			.findFirst()
			.orElseThrow();
	}

	private static BenefitCommunity aCase(CaseNumber number, String team, String worker, Protection protection) {
		return new BenefitCommunity(number, Optional.empty(), team, Optional.of(new UserId(worker)), CaseStatus.OPEN,
				protection, Optional.empty(), List.of(new Person(Optional.empty(), MemberRole.REPRESENTATIVE, "Käthe",
						"Weiß", Optional.empty(), Optional.empty())));
	}

}
