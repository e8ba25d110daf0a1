package de.aktenlauf.applications.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed from the words of a scan, as recognition writes them. */
class FormReadingTest {

	private static final String FORM = """
			Weiterbewilligungsantrag – Antrag auf Weiterbewilligung der
			Leistungen zur Sicherung des Lebensunterhalts (WBA)
			Das Ende des laufenden Bewilligungsabschnitts ist der 30.11.2026. Ich beantrage
			die Weiterbewilligung der Leistungen für die Zeit danach.
			1. Änderungen in den persönlichen Verhältnissen
			In meiner Bedarfsgemeinschaft haben sich seit dem letzten Antrag
			%1$s keine Änderungen
			%2$s folgende Änderungen ergeben:
			2. Änderungen in den Einkommensverhältnissen
			%2$s keine Änderungen
			%1$s folgende Änderungen: siehe beigefügte Lohnabrechnung
			3. Änderungen in den Vermögensverhältnissen
			%1$s keine Änderungen
			4. Änderungen bei den Wohnkosten
			%1$s keine Änderungen
			%2$s die Miete hat sich geändert (bitte Nachweis beifügen)
			5. Sonstiges
			Ich habe die Hinweise gelesen. Mit meiner Unterschrift bestätige ich""";

	@ParameterizedTest
	@CsvSource({ "X, []", "[x], [ ]", "[X], []", "☒, ☐", "|X, O", "X|, 0", "(x), ()", "✓, □", "[x, l]" })
	void ticked_boxes_answer_their_questions(String ticked, String empty) {
		Map<String, String> read = values(FORM.formatted(ticked, empty));

		assertThat(read).containsEntry("answers/MEMBERS", "UNCHANGED")
			.containsEntry("answers/INCOME", "CHANGED")
			.containsEntry("answers/ASSETS", "UNCHANGED")
			.containsEntry("answers/HOUSING", "UNCHANGED")
			.containsEntry("from", "2026-12-01")
			.doesNotContainKeys("answers/ACCOUNT", "answers/ABSENCE", "freeText");
	}

	@Test
	void boxes_that_nobody_could_read_propose_nothing() {
		Map<String, String> read = values(FORM.formatted("", ""));

		assertThat(read.keySet()).noneMatch((field) -> field.startsWith("answers/"));
		assertThat(read).containsEntry("from", "2026-12-01");
	}

	@Test
	void two_ticks_that_contradict_each_other_propose_nothing() {
		assertThat(values("4. Änderungen bei den Wohnkosten\n[x] keine Änderungen\n[x] die Miete hat sich geändert"))
			.doesNotContainKey("answers/HOUSING");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "Miete: X unverändert;answers/HOUSING;UNCHANGED",
			"Hat sich Ihre Miete geändert? [x] nein [ ] ja;answers/HOUSING;UNCHANGED",
			"Hat sich Ihr Einkommen geändert? [ ] nein [x] ja;answers/INCOME;CHANGED",
			"Konto unverändert;answers/ACCOUNT;UNCHANGED", "Einkommen: unverändert Minijob;answers/INCOME;UNCHANGED",
			"beantrage die Weiterbewilligung ab dem O1.12.2O26;from;2026-12-01",
			"Die neue Miete beträgt 1.012,50 € im Monat;flat/rent;1012.50", "Heizkosten 85,00 EUR;flat/heating;85.00",
			"Ich verdiene weiter in meinem Minijob 450 Euro.;income/amount;450.00",
			"Bruttolohn 1.200,00 €;income/gross;1200.00", "Sehr geehrte Damen und Herren,;freeText;true" })
	void single_lines_are_understood(String line, String field, String value) {
		assertThat(values(line)).containsEntry(field, value);
	}

	@Test
	void a_sentence_answers_all_questions() {
		assertThat(values("An meinen Verhältnissen hat sich nichts geändert. Einkommen habe ich weiterhin\nkeines."))
			.containsEntry("answers/MEMBERS", "UNCHANGED")
			.containsEntry("answers/ABSENCE", "UNCHANGED");
		assertThat(values("Die Miete und die Personen im Haushalt sind gleich geblieben."))
			.containsEntry("answers/HOUSING", "UNCHANGED")
			.containsEntry("answers/MEMBERS", "UNCHANGED")
			.doesNotContainKey("answers/INCOME");
	}

	@Test
	void a_proposal_rests_on_its_words_and_is_no_surer_than_they_are() {
		Proposal rent = FormReading.read(pages("Die Miete beträgt 650,00 €"))
			.stream()
			.filter((proposal) -> proposal.field().equals("flat/rent"))
			.findFirst()
			.orElseThrow();

		assertThat(rent.words()).extracting(Word::text).containsExactly("Miete", "beträgt", "650,00", "€");
		assertThat(rent.confidencePercent()).isEqualTo(71);
		assertThat(rent.page()).isEqualTo(1);
	}

	@Test
	void noise_proposes_nothing() {
		assertThat(FormReading.read(pages("~ .,; ||| [ ] x x x 99.99.2026 ab 99.99.2026 €€€ ja nein"))).isEmpty();
		assertThat(FormReading.read(List.of())).isEmpty();
	}

	private static Map<String, String> values(String text) {
		return FormReading.read(pages(text)).stream().collect(Collectors.toMap(Proposal::field, Proposal::value));
	}

	private static List<Page> pages(String text) {
		List<Word> words = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int line = 0; line < lines.size(); line++) {
			int x = 0;
			for (String word : lines.get(line).strip().split("\\s+")) {
				words.add(new Word(word, new Box(x, line * 40, 60, 20), 71, line, 0));
				x += 80;
			}
		}
		return List.of(new Page(1, 1240, 1754, 0, false, TextSource.OCR, 71, words, List.of()));
	}

}
