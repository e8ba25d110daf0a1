package de.aktenlauf.efile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import de.aktenlauf.Databases;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static de.aktenlauf.efile.FiledLetters.CASE;
import static de.aktenlauf.efile.FiledLetters.OTHER_CASE;
import static de.aktenlauf.efile.FiledLetters.factsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class PageWorkTest {

	private final FiledLetters office;

	private final AtomicInteger made = new AtomicInteger();

	private DocumentId letter = DocumentId.next();

	PageWorkTest(Databases.Product product) {
		this.office = new FiledLetters(product);
	}

	@BeforeEach
	void aLetterOfTwoPages() {
		given(this.office.renditions.compose(any()))
			.willAnswer((call) -> new ContentId(String.format("%064x", this.made.incrementAndGet())));
		given(this.office.renditions.textOf(any())).willReturn(new ContentId("f".repeat(64)));
		this.letter = this.office.file(DocumentKind.TENANCY, "2026-11-19");
		this.office.events.clear();
	}

	@Test
	void pages_are_turned_and_the_original_stays() {
		Document before = document(this.letter);

		arrange(0, turned(0, 1));

		Document after = document(this.letter);
		assertThat(after.content()).isEqualTo(before.content());
		assertThat(after.shown()).isNotEqualTo(before.content());
		assertThat(after.version()).isEqualTo(1);
		assertThat(pages(this.letter)).extracting(PlacedPage::quarterTurns).containsExactly(1, 0);
		assertThat(this.office.events).containsExactly(new DocumentMoved(this.letter), new PagesTurned(this.letter));
		verify(this.office.audit).record(eq(FiledLetters.CASEWORKER.id()), eq(AuditAction.PAGES_ARRANGED),
				eq("document:" + this.letter), any());
	}

	@Test
	void a_page_turned_again_adds_up() {
		for (int turn = 0; turn < 4; turn++) {
			arrange(turn, turned(0, 1));
		}

		assertThat(pages(this.letter)).extracting(PlacedPage::quarterTurns).containsExactly(0, 0);
		assertThat(this.office.pages.plan(this.letter).layers()).hasSize(5);
	}

	@Test
	void the_second_act_on_one_version_writes_nothing() {
		arrange(0, turned(0, 1));

		assertThatExceptionOfType(DocumentChanged.class).isThrownBy(() -> arrange(0, turned(1, 1)));

		assertThat(pages(this.letter)).extracting(PlacedPage::quarterTurns).containsExactly(1, 0);
		verify(this.office.renditions, times(1)).compose(any());
	}

	@Test
	void the_state_that_is_there_changes_nothing() {
		arrange(0, pages(this.letter));

		assertThat(document(this.letter).version()).isZero();
		assertThat(this.office.events).isEmpty();
	}

	@Test
	void no_page_is_lost_doubled_or_taken_from_elsewhere() {
		List<PlacedPage> pages = pages(this.letter);
		PlacedPage foreign = PlacedPage.of(new ContentId("b".repeat(64)), 1);

		for (List<PlacedPage> wrong : List.of(List.of(pages.getFirst()), List.of(pages.getFirst(), pages.getFirst()),
				List.of(pages.getFirst(), foreign))) {
			assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> arrange(0, wrong));
			assertThatExceptionOfType(EditRefused.class)
				.isThrownBy(() -> split(0, List.of(wrong.subList(0, 1), wrong.subList(1, wrong.size()))));
		}

		verify(this.office.audit, never()).record(any(), eq(AuditAction.PAGES_ARRANGED), any(), any());
	}

	@Test
	void every_earlier_state_comes_back() {
		arrange(0, turned(0, 1));
		arrange(1, pages(this.letter).reversed());
		arrange(2, marked(1));

		undo(3);
		undo(4);
		assertThat(pages(this.letter)).extracting(PlacedPage::page).containsExactly(1, 2);
		undo(5);
		assertThat(pages(this.letter)).extracting(PlacedPage::quarterTurns).containsExactly(0, 0);
		assertThat(document(this.letter).shown()).isEqualTo(document(this.letter).content());
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> undo(6));

		long reversed = this.office.pages.plan(this.letter).layers().reversed().get(2).number();
		this.office.inTransaction(() -> this.office.pages.restore(this.letter, 6, reversed, factsOf(CASE)));
		assertThat(pages(this.letter)).extracting(PlacedPage::page).containsExactly(2, 1);
		undo(7);
		assertThat(pages(this.letter)).extracting(PlacedPage::page).containsExactly(1, 2);
	}

	@Test
	void a_split_accounts_for_every_page_and_comes_back() {
		DocumentId part = splitInTwo();

		assertThat(document(this.letter).pages() + document(part).pages()).isEqualTo(2);
		assertThat(document(part).caseNumber()).contains(CASE);
		assertThat(document(part).mailItem()).isEqualTo(document(this.letter).mailItem());
		assertThat(this.office.efiles.documentOf(document(part).mailItem())).map(Document::id).contains(this.letter);
		assertThat(this.office.events).contains(new DocumentFiled(part), new DocumentMoved(this.letter));
		assertThat(listed()).isEqualTo(2);

		this.office.inTransaction(() -> this.office.pages.undo(part, 0, (document) -> factsOf(CASE)));

		assertThat(pages(this.letter)).extracting(PlacedPage::page).containsExactly(1, 2);
		assertThat(document(part).emptied()).isTrue();
		assertThat(this.office.pages.current(part)).isEqualTo(this.letter);
		assertThat(listed()).isEqualTo(1);
		assertThat(this.office.contents.page(CASE, factsOf(CASE), FileQuery.all()).entries()).hasSize(1);
	}

	@Test
	void of_two_people_who_split_one_letter_the_second_is_told() {
		splitInTwo();

		assertThatExceptionOfType(DocumentChanged.class).isThrownBy(
				() -> split(0, List.of(List.of(PlacedPage.of(original(), 1)), List.of(PlacedPage.of(original(), 2)))));

		assertThat(listed()).isEqualTo(2);
	}

	@Test
	void a_page_that_was_turned_after_a_split_stays_turned_when_it_is_taken_back() {
		DocumentId part = splitInTwo();
		this.office.inTransaction(() -> this.office.pages.arrange(part, 0,
				List.of(PlacedPage.of(original(), 2).turned(2)), factsOf(CASE)));

		undo(1);

		assertThat(pages(this.letter)).extracting(PlacedPage::quarterTurns).containsExactly(0, 2);
	}

	@Test
	void a_split_is_not_taken_back_when_a_part_went_to_another_case() {
		DocumentId part = splitInTwo();
		this.office.inTransaction(() -> this.office.editing.move(part, 0,
				new MoveOrder(OTHER_CASE, java.util.Optional.empty(), "gehört dorthin", factsOf(OTHER_CASE)),
				factsOf(CASE)));

		assertThatExceptionOfType(DocumentChanged.class).isThrownBy(() -> undo(1));

		assertThat(document(part).pages()).isEqualTo(1);
	}

	@Test
	void two_letters_become_one_and_two_again() {
		DocumentId second = this.office.file(DocumentKind.TENANCY, "2026-11-20");
		giveOwnPages(second);

		this.office.inTransaction(() -> this.office.pages.merge(this.letter, 0, second, (document) -> factsOf(CASE)));

		assertThat(document(this.letter).pages()).isEqualTo(4);
		assertThat(document(second).pages()).isZero();
		assertThat(this.office.pages.current(second)).isEqualTo(this.letter);
		assertThat(listed()).isEqualTo(1);

		undo(1);

		assertThat(document(this.letter).pages()).isEqualTo(2);
		assertThat(document(second).pages()).isEqualTo(2);
		assertThat(this.office.pages.current(second)).isEqualTo(second);
		assertThat(listed()).isEqualTo(2);
	}

	@Test
	void it_is_known_to_which_documents_pages_may_have_gone() {
		DocumentId third = this.office.file(DocumentKind.TENANCY, "2026-11-20");
		giveOwnPages(third);
		DocumentId part = splitInTwo();
		this.office.inTransaction(() -> this.office.pages.merge(third, 0, part, (document) -> factsOf(CASE)));
		DocumentId foreign = this.office.file(DocumentKind.TENANCY, "2026-11-21");

		assertThat(this.office.pages.whereabouts(this.letter, original())).containsExactlyInAnyOrder(this.letter, part,
				third);
		assertThat(this.office.pages.whereabouts(part, document(part).content())).hasSize(3);
		assertThat(this.office.pages.whereabouts(this.letter, document(this.letter).shown()))
			.containsExactly(this.letter);
		assertThat(this.office.pages.whereabouts(foreign, document(foreign).content())).containsExactly(foreign);
	}

	@Test
	void what_was_only_turned_or_added_to_still_has_its_pages() {
		DocumentId second = this.office.file(DocumentKind.TENANCY, "2026-11-20");
		giveOwnPages(second);
		arrange(0, turned(0, 1));
		this.office.inTransaction(() -> this.office.pages.merge(this.letter, 1, second, (document) -> factsOf(CASE)));

		assertThat(this.office.pages.whereabouts(this.letter, original())).containsExactly(this.letter);
		assertThat(this.office.pages.whereabouts(second, document(second).content())).containsExactlyInAnyOrder(second,
				this.letter);
	}

	@Test
	void health_documents_are_not_merged_with_others() {
		DocumentId sick = this.office.file(DocumentKind.SICK_NOTE, "2026-11-20");

		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> this.office
			.inTransaction(() -> this.office.pages.merge(this.letter, 0, sick, (document) -> factsOf(CASE))));

		assertThat(document(sick).pages()).isEqualTo(2);
	}

	/** The fixture gives all letters the same bytes. */
	private void giveOwnPages(DocumentId document) {
		this.office.database.jdbc()
			.sql("update document set content = :content where id = :id")
			.param("content", "c".repeat(64))
			.param("id", document.value())
			.update();
	}

	private DocumentId splitInTwo() {
		List<DocumentId> parts = new ArrayList<>();
		List<PlacedPage> pages = pages(this.letter);
		this.office.inTransaction(() -> parts.addAll(this.office.pages.split(this.letter,
				document(this.letter).version(), List.of(pages.subList(0, 1), pages.subList(1, 2)), factsOf(CASE))));
		return parts.getFirst();
	}

	private void split(long version, List<List<PlacedPage>> parts) {
		this.office.inTransaction(() -> this.office.pages.split(this.letter, version, parts, factsOf(CASE)));
	}

	private void arrange(long version, List<PlacedPage> pages) {
		this.office.inTransaction(() -> this.office.pages.arrange(this.letter, version, pages, factsOf(CASE)));
	}

	private void undo(long version) {
		this.office.inTransaction(() -> this.office.pages.undo(this.letter, version, (document) -> factsOf(CASE)));
	}

	private long listed() {
		List<FileOverview.Count> counts = new ArrayList<>();
		this.office.inTransaction(() -> counts.addAll(this.office.contents.open(CASE, factsOf(CASE)).counts()));
		return counts.stream().mapToLong(FileOverview.Count::documents).sum();
	}

	private List<PlacedPage> turned(int index, int quarters) {
		List<PlacedPage> pages = pages(this.letter);
		return IntStream.range(0, pages.size())
			.mapToObj((at) -> (at == index) ? pages.get(at).turned(quarters) : pages.get(at))
			.toList();
	}

	private List<PlacedPage> marked(int index) {
		List<PlacedPage> pages = new ArrayList<>(pages(this.letter));
		pages.set(index, pages.get(index).marked(true));
		return pages;
	}

	private ContentId original() {
		return document(this.letter).content();
	}

	private List<PlacedPage> pages(DocumentId document) {
		return this.office.pages.plan(document).pages();
	}

	private Document document(DocumentId document) {
		return this.office.efiles.document(document);
	}

}
