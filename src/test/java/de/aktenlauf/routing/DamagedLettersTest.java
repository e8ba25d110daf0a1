package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same invented letters on every run: neither time nor chance decides. */
class DamagedLettersTest {

	private static final int LETTERS = 300;

	private static final double[] NOISE = { 0, 1, 3, 6 };

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13, 14 })
	void a_damaged_letter_never_gets_a_wrong_case(long seed) {
		List<String> wrong = new ArrayList<>();
		DamagedLetters letters = new DamagedLetters(seed, 60, 50);
		CaseSearch search = new CaseSearch(letters.register());

		for (int i = 0; i < LETTERS; i++) {
			DamagedLetters.Sample letter = letters.next(NOISE[i % NOISE.length]);
			if (search.find(Typeset.letter(letter.text())) instanceof CaseMatch.Found found
					&& !found.caseNumber().equals(letter.about())) {
				wrong.add(found.caseNumber() + " instead of " + letter.about());
			}
		}

		assertThat(wrong).isEmpty();
	}

	@Test
	void a_legible_number_that_fits_is_nearly_always_found() {
		int legible = 0;
		int found = 0;
		DamagedLetters letters = new DamagedLetters(21, 60, 10);
		CaseSearch search = new CaseSearch(letters.register());

		for (int i = 0; i < LETTERS * 2; i++) {
			DamagedLetters.Sample letter = letters.next(NOISE[i % NOISE.length]);
			legible += letter.legible() ? 1 : 0;
			found += (letter.legible() && search.find(Typeset.letter(letter.text())) instanceof CaseMatch.Found) ? 1
					: 0;
		}

		assertThat(legible).isGreaterThan(LETTERS / 2);
		assertThat(found * 100).isGreaterThanOrEqualTo(legible * 95);
	}

}
