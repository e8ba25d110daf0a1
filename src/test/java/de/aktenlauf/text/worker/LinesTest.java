package de.aktenlauf.text.worker;

import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinesTest {

	@Test
	void a_line_taken_for_two_columns_is_one_again() {
		List<Word> words = List.of(word("Können", 300, 1200, 0), word("Sie", 480, 1201, 0), word("das", 300, 1260, 1),
				word("tun?", 420, 1260, 1), word("die", 570, 1202, 2), word("Kosten", 660, 1203, 2));

		List<Word> joined = Lines.joined(words);

		assertThat(joined).extracting(Word::text).containsExactly("Können", "Sie", "die", "Kosten", "das", "tun?");
		assertThat(joined).extracting(Word::line).containsExactly(0, 0, 0, 0, 1, 1);
	}

	@Test
	void columns_and_lines_of_other_size_stay_apart() {
		List<Word> words = List.of(word("links", 300, 1200, 0), word("rechts", 600, 1200, 1),
				new Word("ÜBERSCHRIFT", new Box(720, 1180, 400, 90), 90, 2, 2), word("darunter", 720, 1235, 3));

		List<Word> joined = Lines.joined(words);

		assertThat(joined).extracting(Word::text).containsExactly("links", "rechts", "ÜBERSCHRIFT", "darunter");
		assertThat(joined).extracting(Word::line).containsExactly(0, 1, 2, 3);
	}

	@Test
	void parts_that_lie_on_each_other_are_all_kept() {
		List<Word> words = List.of(new Word("I", new Box(300, 1200, 4, 40), 90, 0, 0),
				new Word("l", new Box(300, 1200, 4, 40), 90, 1, 0), new Word("1", new Box(301, 1200, 4, 40), 90, 2, 0));

		List<Word> joined = Lines.joined(words);

		assertThat(joined).extracting(Word::text).containsExactlyInAnyOrder("I", "l", "1");
	}

	/** Letters of 40 pixels' height and 26 pixels' width. */
	private static Word word(String text, int x, int y, int line) {
		return new Word(text, new Box(x, y, 26 * text.length(), 40), 90, line, line);
	}

}
