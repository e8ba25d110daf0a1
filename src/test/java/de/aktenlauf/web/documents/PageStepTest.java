package de.aktenlauf.web.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.text.SeparatorSheet;
import de.aktenlauf.text.TextSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageStepTest {

	private static final ContentId LETTER = new ContentId("a".repeat(64));

	private final List<PlacedPage> pages = IntStream.rangeClosed(1, 4)
		.mapToObj((page) -> PlacedPage.of(LETTER, page))
		.toList();

	@Test
	void chosen_pages_move_together_and_stop_at_the_ends() {
		assertThat(order(PageStep.EARLIER, Set.of(2, 3))).containsExactly(1, 3, 4, 2);
		assertThat(order(PageStep.EARLIER, Set.of(0, 1))).containsExactly(1, 2, 3, 4);
		assertThat(order(PageStep.EARLIER, Set.of(0, 2))).containsExactly(1, 3, 2, 4);
		assertThat(order(PageStep.LATER, Set.of(0, 1))).containsExactly(3, 1, 2, 4);
		assertThat(order(PageStep.LATER, Set.of(3))).containsExactly(1, 2, 3, 4);
	}

	@Test
	void a_turn_to_the_left_after_one_to_the_right_is_none() {
		List<PlacedPage> turned = PageStep.RIGHT.arranged(this.pages, Set.of(1));

		assertThat(turned.get(1).quarterTurns()).isEqualTo(1);
		assertThat(PageStep.LEFT.arranged(turned, Set.of(1))).isEqualTo(this.pages);
	}

	@Test
	void marks_come_and_go() {
		List<PlacedPage> marked = PageStep.BLANK.arranged(this.pages, Set.of(1));

		assertThat(marked).extracting(PlacedPage::blank).containsExactly(false, true, false, false);
		assertThat(PageStep.BLANK.arranged(marked, Set.of(0, 1))).extracting(PlacedPage::blank)
			.containsExactly(true, true, false, false);
		assertThat(PageStep.BLANK.arranged(marked, Set.of(1))).isEqualTo(this.pages);
	}

	@Test
	void a_split_begins_a_part_with_each_chosen_page() {
		assertThat(numbers(PageStep.SPLIT.parts(this.pages, Set.of(0, 1, 3)))).containsExactly(List.of(1),
				List.of(2, 3), List.of(4));
		assertThat(numbers(PageStep.SPLIT.parts(this.pages, Set.of(0)))).hasSize(1);
		assertThat(numbers(PageStep.TAKE_OUT.parts(this.pages, Set.of(0, 2)))).containsExactly(List.of(2, 4),
				List.of(1, 3));
	}

	@Test
	void separator_sheets_end_a_part_and_are_accounted_for() {
		assertThat(numbers(PageStep.between(this.pages, Set.of(1)))).containsExactly(List.of(1, 2), List.of(3, 4));
		assertThat(numbers(PageStep.between(this.pages, Set.of(0, 2, 3)))).containsExactly(List.of(1, 2, 3, 4));
		assertThat(numbers(PageStep.between(this.pages, Set.of(0, 2)))).containsExactly(List.of(1, 2, 3), List.of(4));
		assertThat(PageStep.between(this.pages, Set.of(1)).getFirst().getLast().blank()).isTrue();
	}

	@Test
	void a_sheet_says_what_it_is_by_its_code() {
		assertThat(SeparatorSheet.in(List.of(sheet(1, "PATCHT"), sheet(2, "35504//0012345"), sheet(3, "Trennblatt"),
				sheet(4, "PATCH T 12345"))))
			.containsExactlyInAnyOrder(0, 2);
	}

	private static Page sheet(int number, String code) {
		return new Page(number, 10, 10, 0, false, TextSource.NONE, 0, List.of(), List.of(new Barcode("CODE_39", code)));
	}

	private List<Integer> order(PageStep step, Set<Integer> chosen) {
		return step.arranged(this.pages, chosen).stream().map(PlacedPage::page).toList();
	}

	private static List<List<Integer>> numbers(List<List<PlacedPage>> parts) {
		return parts.stream().map((part) -> part.stream().map(PlacedPage::page).toList()).toList();
	}

}
