package de.aktenlauf.process.incomingmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.process.NotCorrectable;
import de.aktenlauf.process.engine.EngineOffice;
import de.aktenlauf.process.engine.LetterFacts;
import de.aktenlauf.routing.Urgency;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.Relocations;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.text.PageRenditions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

class SplitLettersTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private static final CaseNumber OTHER_TEAM = new CaseNumber("35504//0012346");

	private static final AtomicInteger MADE = new AtomicInteger();

	private static EngineOffice office = EngineOffice.inMemory();

	@BeforeAll
	static void knowTheCases() {
		office.know(aCase(CASE, "LEISTUNG-3", Protection.NONE));
		office.know(aCase(OTHER_TEAM, "LEISTUNG-2", Protection.NONE));
		PageRenditions renditions = office.bean(PageRenditions.class);
		given(renditions.compose(any()))
			.willAnswer((call) -> new ContentId(String.format("%064x", MADE.incrementAndGet())));
		given(renditions.textOf(any())).willReturn(new ContentId("f".repeat(64)));
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void a_part_lies_beside_its_letter_until_somebody_says_that_it_is_something_else() {
		MailItemId letter = letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));

		DocumentId part = splitOff(letter);

		assertThat(itemOf(part).basket()).isEqualTo(new BasketId("LEISTUNG-3"));
		assertThat(itemOf(part).kind()).isEqualTo(WorkItemKind.PROCESS_MAIL);
		assertThat(itemOf(part).reason()).isEqualTo("Von einem anderen Schreiben abgetrennt.");
	}

	@Test
	void a_part_that_is_an_appeal_goes_to_the_appeals_office_and_back() {
		MailItemId letter = letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));
		DocumentId part = splitOff(letter);

		corrected(part, DocumentKind.APPEAL);

		WorkItem item = itemOf(part);
		assertThat(item.basket()).isEqualTo(new BasketId("WIDERSPRUCH"));
		assertThat(item.kind()).isEqualTo(WorkItemKind.REVIEW_APPEAL);
		assertThat(item.ruleId()).isEqualTo("W-01");
		assertThat(item.dueOn()).isEqualTo(EngineOffice.RECEIVED_ON.plusMonths(3));
		assertThat(item.title()).startsWith("Widerspruch");
		assertThat(item.reason())
			.startsWith("Von einem anderen Schreiben abgetrennt. Von Hand berichtigt: Widerspruch. Regel W-01: ");
		assertThat(document(part).register()).isEqualTo("05");
		assertThat(office.waitsIn(letter)).containsExactly("processMail");

		corrected(part, DocumentKind.TENANCY);

		assertThat(itemOf(part).basket()).isEqualTo(new BasketId("LEISTUNG-3"));
		assertThat(itemOf(part).assignee()).contains(new UserId("sachbearbeitung"));
		assertThat(itemOf(part).kind()).isEqualTo(WorkItemKind.PROCESS_MAIL);
	}

	@Test
	void a_corrected_part_goes_to_the_team_of_the_case_where_it_lies() {
		DocumentId part = splitOff(letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE)));
		move(part, OTHER_TEAM);
		assertThat(itemOf(part).basket()).isEqualTo(new BasketId("LEISTUNG-3"));

		corrected(part, DocumentKind.TENANCY);

		assertThat(itemOf(part).basket()).isEqualTo(new BasketId("LEISTUNG-2"));
		assertThat(itemOf(part).caseNumber()).contains(OTHER_TEAM);
	}

	@Test
	void a_corrected_letter_goes_to_the_team_of_the_case_where_it_lies() {
		MailItemId letter = letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));
		DocumentId document = office.bean(Efiles.class).documentOf(letter).orElseThrow().id();
		move(document, OTHER_TEAM);

		office.change(letter, LetterFacts.aLetter().of(DocumentKind.TENANCY).about(CASE));
		office.corrected(letter, DocumentKind.TENANCY);

		assertThat(itemOf(document).basket()).isEqualTo(new BasketId("LEISTUNG-2"));
		assertThat(itemOf(document).caseNumber()).contains(OTHER_TEAM);
	}

	@Test
	void a_corrected_part_and_letter_of_a_case_that_was_locked_go_to_nobody_else() {
		CaseNumber locked = new CaseNumber("35504//0012361");
		office.know(aCase(locked, "LEISTUNG-3", Protection.NONE));
		MailItemId letter = letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(locked));
		DocumentId part = splitOff(letter);
		DocumentId whole = office.bean(Efiles.class).documentOf(letter).orElseThrow().id();
		office.know(aCase(locked, "LEISTUNG-3", Protection.STAFF));
		office.changed(locked);

		corrected(part, DocumentKind.APPEAL);
		office.change(letter, LetterFacts.aLetter().of(DocumentKind.TENANCY).about(locked));
		office.corrected(letter, DocumentKind.TENANCY);

		assertThat(itemOf(part).basket()).isEqualTo(new BasketId("SONDERFAELLE"));
		assertThat(itemOf(part).assignee()).isEmpty();
		assertThat(itemOf(whole).basket()).isEqualTo(new BasketId("SONDERFAELLE"));
	}

	@Test
	void a_part_of_an_urgent_letter_stays_urgent() {
		DocumentId part = splitOff(
				letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE).urgent(Urgency.DESTITUTE)));

		corrected(part, DocumentKind.TENANCY);

		assertThat(itemOf(part).priority()).isEqualTo(Priority.URGENT);
		assertThat(itemOf(part).reason()).contains("Eilig wegen „mittellos“.");
	}

	@Test
	void a_part_that_is_done_is_not_corrected_any_more() {
		DocumentId part = splitOff(letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE)));
		WorkItem item = itemOf(part);
		office.as("sachbearbeitung", () -> office.bean(WorkItems.class).complete(item.id(), item.version(), Map.of()));

		assertThatExceptionOfType(NotCorrectable.class).isThrownBy(() -> corrected(part, DocumentKind.APPEAL));

		assertThat(document(part).kind()).isEqualTo(DocumentKind.PAYSLIP);
		assertThat(waiting(part)).isEmpty();
	}

	@Test
	void a_corrected_part_that_gives_its_pages_back_leaves_no_work() {
		MailItemId letter = letter(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE));
		DocumentId part = splitOff(letter);
		corrected(part, DocumentKind.APPEAL);
		Document whole = office.bean(Efiles.class).documentOf(letter).orElseThrow();

		office.as("sachbearbeitung",
				() -> office.bean(PageWork.class).undo(whole.id(), whole.version(), (document) -> facts(CASE)));

		assertThat(waiting(part)).isEmpty();
	}

	@Test
	void a_part_of_a_letter_on_which_nobody_works_finds_its_own_basket() {
		MailItemId letter = letter(LetterFacts.aLetter().of(DocumentKind.APPEAL).about(CASE));
		WorkItem item = itemOf(office.bean(Efiles.class).documentOf(letter).orElseThrow().id());
		office.as("widerspruch", () -> office.bean(WorkItems.class).complete(item.id(), item.version(), Map.of()));

		DocumentId part = splitOff(letter);

		assertThat(itemOf(part).basket()).isEqualTo(new BasketId("WIDERSPRUCH"));
		assertThat(itemOf(part).reason()).contains("abgetrennt. Art: Widerspruch. Regel W-01");
	}

	private static MailItemId letter(LetterFacts facts) {
		MailItemId letter = office.register(facts);
		office.work();
		return letter;
	}

	private static DocumentId splitOff(MailItemId letter) {
		Document document = office.bean(Efiles.class).documentOf(letter).orElseThrow();
		List<DocumentId> parts = new ArrayList<>();
		office.as("sachbearbeitung", () -> {
			PageWork pages = office.bean(PageWork.class);
			var all = pages.plan(document.id()).pages();
			parts.addAll(pages.split(document.id(), document.version(),
					List.of(all.subList(0, 1), all.subList(1, all.size())),
					facts(document.caseNumber().orElseThrow())));
		});
		return parts.getFirst();
	}

	private static void corrected(DocumentId part, DocumentKind kind) {
		office.partCorrected(part, kind);
	}

	private static void move(DocumentId document, CaseNumber target) {
		office.bean(CurrentUser.class).asSystem(() -> {
			office.transaction().executeWithoutResult((status) -> office.bean(Efiles.class).move(document, target));
			return Boolean.TRUE;
		});
	}

	private static WorkItem itemOf(DocumentId document) {
		assertThat(waiting(document)).hasSize(1);
		return waiting(document).getFirst();
	}

	private static List<WorkItem> waiting(DocumentId document) {
		return office.bean(CurrentUser.class).asSystem(() -> office.bean(Relocations.class).waiting(document));
	}

	private static Document document(DocumentId id) {
		return office.bean(Efiles.class).document(id);
	}

	private static FileFacts facts(CaseNumber number) {
		return new FileFacts(Optional.of(number), Optional.of("LEISTUNG-3"), Optional.empty(), Protection.NONE, false,
				false, false);
	}

	private static BenefitCommunity aCase(CaseNumber number, String team, Protection protection) {
		return new BenefitCommunity(number, Optional.empty(), team, Optional.of(new UserId("sachbearbeitung")),
				CaseStatus.OPEN, protection, Optional.empty(), List.of(new Person(Optional.empty(),
						MemberRole.REPRESENTATIVE, "Käthe", "Weiß", Optional.empty(), Optional.empty())));
	}

}
