package de.aktenlauf.web.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.Redaction;
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
			List.of(new Barcode("QR_CODE", "35504//0012345", new Box(700, 100, 200, 200))));

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
		assertThat(form("35504//0012345", null).find(List.of(PAGE)).redaction().missed()).isEmpty();
		assertThat(codes("35504//0012345", null)).hasSize(1);
		assertThat(codes("35504//0012345", "1: 69 4 22 12")).isEmpty();
		assertThat(codes("35504//0012345", "1: 69 4 12 12\n1: 80 4 12 12")).isEmpty();
		assertThat(codes("Kranichfeder", null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1: 0 50 100 50", "1: 69 4 10 12", "1: 71 5,5 18 9", "1: 70 5 20 10",
			"1: 69 4 10 12\n1: 81 4 12 12", "1: 69 4 22 5\n1: 69 10 22 6" })
	void an_area_beside_a_code_or_over_a_part_of_it_is_not_enough(String areas) {
		assertThat(codes("35504//0012345", areas)).hasSize(1);
	}

	@Test
	void the_area_that_is_told_for_a_code_covers_it() {
		for (Box place : List.of(new Box(700, 100, 200, 200), new Box(0, 0, 333, 77), new Box(667, 1933, 333, 67))) {
			Page page = new Page(1, 1_000, 2_000, 0, false, TextSource.OCR, 90, List.of(),
					List.of(new Barcode("DATA_MATRIX", "Kranichfeder", place)));
			String typed = RedactionForm
				.typed(form("Kranichfeder", null).find(List.of(page)).redaction().codes().getFirst());

			assertThat(form("Kranichfeder", typed).find(List.of(page)).redaction().codes()).as(typed).isEmpty();
		}
	}

	@Test
	void a_code_whose_place_nobody_knows_takes_the_whole_page() {
		Page page = new Page(1, 1_000, 2_000, 0, false, TextSource.OCR, 90, List.of(),
				List.of(new Barcode("CODE_128", "Kranichfeder")));

		assertThat(form("Kranichfeder", "1: 0 0 100 99").find(List.of(page)).redaction().codes()).hasSize(1);
		assertThat(form("Kranichfeder", "1: 0 0 100 100").find(List.of(page)).redaction().codes()).isEmpty();
	}

	@Test
	void each_of_two_codes_that_say_the_same_is_painted_over() {
		Page page = new Page(1, 1_000, 2_000, 0, false, TextSource.OCR, 90, List.of(),
				List.of(new Barcode("QR_CODE", "Kranichfeder", new Box(100, 100, 200, 200)),
						new Barcode("QR_CODE", "Kranichfeder", new Box(700, 100, 200, 200))));

		assertThat(form("Kranichfeder", "1: 69 4 22 12").find(List.of(page)).redaction().codes()).singleElement()
			.extracting(Redaction.PlacedCode::box)
			.isEqualTo(new Box(100, 100, 200, 200));
	}

	private static List<Redaction.PlacedCode> codes(String words, @Nullable String areas) {
		return form(words, areas).find(List.of(PAGE)).redaction().codes();
	}

	private static RedactionForm form(@Nullable String words, @Nullable String areas) {
		return new RedactionForm(0, words, areas, "Akteneinsicht", "erzeugen");
	}

}
