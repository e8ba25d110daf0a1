package de.aktenlauf.routing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SenderReferencesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Unser Zeichen: 123/26-K                     | 123/26-K
			Geschäftszeichen 44.2-5561/2026             | 44.2-5561/2026
			Az.: 7781/26                                | 7781/26
			Kassenzeichen: 0260 1177 9031               | 0260 1177 9031
			Vertragskonto 400123987654                  | 400123987654
			Versicherten-Nr. A123456789                 | A123456789
			Mieternummer: 11-4402-7                     | 11-4402-7
			In dem Rechtsstreit S 12 AS 345/26 ER       | S 12 AS 345/26 ER
			Räumungsklage, Geschäftsnummer 12 C 345/26  | 12 C 345/26
			Tel. 02421 998877  Unser Zeichen: 9912/26   | 9912/26
			Ihr Zeichen: 35504//0012345  Az 4711/26     | 4711/26""")
	void references_are_read_behind_their_labels(String line, String written) {
		assertThat(SenderReferences.read(Typeset.letter(line + "\nSehr geehrte Damen und Herren,")))
			.extracting(SenderReference::written)
			.containsExactly(written);
	}

	@Test
	void a_label_may_stand_in_the_line_above() {
		assertThat(SenderReferences
			.read(Typeset.letter("Ihr Zeichen   Unser Zeichen   Datum\n4711-26/B   12.11.2026\nweiter 99887766")))
			.extracting(SenderReference::written)
			.containsExactly("4711-26/B");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Unser Zeichen: Schmitt", "Unser Zeichen vom 12.11.2026", "Unser Zeichen: JC",
			"Telefon 02421 998877", "52351 Rurstadt", "Ihre Zahlung von 1.234,56 Euro",
			"Bitte bis 2026-12-01 antworten" })
	void words_dates_and_other_numbers_are_no_references(String line) {
		assertThat(SenderReferences.read(Typeset.letter(line + "\nSehr geehrte Damen und Herren,"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "S 12 AS 345/26, 5 12 AS 345/26", "B-0815-O1, 8-O815-01", "4711/26, 47l1/26" })
	void spellings_and_misread_signs_have_one_key(String written, String misread) {
		assertThat(SenderReference.of(misread).key()).isEqualTo(SenderReference.of(written).key());
	}

	@Test
	void a_list_of_numbers_ends_somewhere() {
		String list = IntStream.range(10_000, 10_050)
			.mapToObj((number) -> "Kundennummer: " + number + "\n")
			.collect(Collectors.joining());

		assertThat(SenderReferences.read(Typeset.letter(list))).hasSize(10);
	}

}
