package de.aktenlauf.web.documents;

import java.util.List;
import java.util.Map;

import de.aktenlauf.search.HitPlace;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From places in the text to boxes on the scan. */
class HitMarksTest {

	private static final Page PAGE = new Page(1, 2480, 3508, 0, false, TextSource.OCR, 90, List
		.of(word("Die", 10, 0, 0), word("Miete", 20, 0, 0), word("steigt.", 30, 1, 0), word("Kaution", 40, 2, 1)),
			List.of());

	@Test
	void each_place_becomes_the_box_of_its_word() {
		int rent = PAGE.text().indexOf("Miete");
		int deposit = PAGE.text().indexOf("Kaution");

		Map<Integer, List<LetterView.Mark>> marks = HitMarks.boxes(List.of(PAGE),
				List.of(new HitPlace(1, rent, rent + 5), new HitPlace(1, deposit, deposit + 7)));

		assertThat(marks.get(1)).extracting(LetterView.Mark::x).containsExactly(20, 40);
		assertThat(marks.get(1)).extracting(LetterView.Mark::index).containsExactly(0, 1);
	}

	@Test
	void a_place_over_several_words_is_one_hit_and_an_unknown_page_none() {
		int rent = PAGE.text().indexOf("Miete");

		Map<Integer, List<LetterView.Mark>> marks = HitMarks.boxes(List.of(PAGE),
				List.of(new HitPlace(1, rent, rent + 9), new HitPlace(7, 0, 3)));

		assertThat(marks).containsOnlyKeys(1);
		assertThat(marks.get(1)).extracting(LetterView.Mark::index).containsExactly(0, 0);
	}

	private static Word word(String text, int x, int line, int paragraph) {
		return new Word(text, new Box(x, 100, 8, 10), 90, line, paragraph);
	}

}
