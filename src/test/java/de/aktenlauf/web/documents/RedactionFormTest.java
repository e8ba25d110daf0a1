package de.aktenlauf.web.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that somebody wants painted over is left out in silence. */
class RedactionFormTest {

	private static final Page PAGE = new Page(1, 1_000, 2_000, 0, false, TextSource.OCR, 90,
			List.of(new Word("Kranichfeder", new Box(10, 10, 100, 20), 90, 0, 0)),
			List.of(new Barcode("QR_CODE", "35504//0012345")));

	@ParameterizedTest
	@ValueSource(strings = { "1: 1020", "1: 10 20 0 5", "1: 10 20 30 0", "1: 10 20 30", "2: 10 20 30 5", "0: 1 2 3 4",
			"1: 1000 2 3 4", "1: -1 2 3 4", "eins: 1 2 3 4", "1: 10,20,30,5" })
	void a_line_that_names_no_area_is_told(String line) {
		RedactionForm.Found found = form(null, line).find(List.of(PAGE));

		assertThat(found.wrong()).containsExactly(line);
		assertThat(found.count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1: 10 20 30 5", "1:10 20 30 5", "1; 10,0 20% 30 5", "1: 10.0  20 30.0 5 " })
	void an_area_is_read_however_it_is_written(String line) {
		assertThat(form(null, line).find(List.of(PAGE)).areas().get(1)).containsExactly(new Box(100, 400, 300, 100));
	}

	@Test
	void more_lines_than_are_looked_for_are_told() {
		String words = IntStream.rangeClosed(0, RedactionForm.MAX_LINES)
			.mapToObj((number) -> "Wort" + number)
			.collect(Collectors.joining("\n"));

		assertThat(form(words, null).tooLong()).isTrue();
		assertThat(form("Kranichfeder\n\nKranichfeder", "1: 1 2 3 4").tooLong()).isFalse();
	}

	@Test
	void a_code_that_says_a_word_is_painted_over_by_hand() {
		assertThat(form("35504//0012345", null).find(List.of(PAGE)).codes()).containsExactly(1);
		assertThat(form("35504//0012345", "1: 80 0 20 20").find(List.of(PAGE)).codes()).isEmpty();
		assertThat(form("Kranichfeder", null).find(List.of(PAGE)).codes()).isEmpty();
	}

	private static RedactionForm form(@Nullable String words, @Nullable String areas) {
		return new RedactionForm(0, words, areas, "Akteneinsicht", "erzeugen");
	}

}
