package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

/** The analysis table: what is typed finds what is written. */
class SpellingsTest {

	@TempDir
	static Path folder;

	private static final InventedLetters LETTERS = new InventedLetters();

	/** Letters stay: each must be found among all the others. */
	private static final Map<String, DocumentId> WRITTEN = new HashMap<>();

	private static LetterIndex index;

	@BeforeAll
	static void open() {
		index = new LetterIndex(folder, LETTERS, Clock.systemUTC());
		index.open();
		index.rebuild((done, total) -> {
		});
		for (int i = 0; i < 30; i++) {
			index.update(
					LETTERS.add(aLetter("Sehr geehrte Damen und Herren, anbei sende ich Ihnen die Unterlagen Nummer "
							+ (1000 + i) + " zu meinem Antrag. Mit freundlichen Grüßen")));
		}
		index.commit();
	}

	@AfterAll
	static void close() {
		index.close();
	}

	private static DocumentId write(String text) {
		DocumentId document = LETTERS.add(aLetter(text));
		index.update(document);
		index.commit();
		return document;
	}

	private static SearchResult search(String words) {
		return index.find(
				new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1),
				MatchAllDocsQuery.INSTANCE);
	}

	private static List<DocumentId> found(String words) {
		return search(words).hits().stream().limit(10).map(Hit::document).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			die Nebenkostenabrechnung für 2025      | Kostenabrechnung
			die Nebenkostenabrechnung für 2025      | Nebenkosten
			die Nebenkostenabrechnung für 2025      | Abrechnung
			die Nebenkostenabrechnung für 2025      | NEBENKOSTENABRECHNUNG
			die Nebenkostenabrechnung für 2025      | Nebenkostenabrechnungen
			die Nebenkostenabrechnung für 2025      | Nebenkost
			die Nebenkostenabrechnung für 2025      | kostenab
			die Nebenkostenabrechnung für 2025      | nebenk*
			die Nebenkostenabrechnung für 2025      | Neben-Kosten-Abrechnung
			die Nebenkostenabrechnung für 2025      | Nebenkosten Abrechnung
			die Nebenkostenabrechnumg für 2025      | Nebenkostenabrechnung
			die Neben- kosten-Abrechnung            | Kostenabrechnung
			der Unterhaltsvorschuss                 | Vorschuss
			der Unterhaltsvorschuss                 | Unterhalt
			die Waschmaschine                       | Maschine
			die Nachzahlung                         | Zahlung
			meine Arbeitsunfähigkeitsbescheinigung  | Arbeitsunfähigkeit
			meine Arbeitsunfähigkeitsbescheinigung  | Bescheinigung
			meine Arbeitsunfähigkeitsbescheinigung  | Arbeitsunfaehigkeitsbescheinigung
			im Mietshaus Käthe Weiß                 | Weiss
			im Mietshaus Käthe Weiß                 | WEISS KÄTHE
			im Mietshaus Käthe Weiß                 | Kaethe Weiss
			im Mietshaus Käthe Weiß                 | Kathe
			Herr Mueller schreibt                   | Müller
			Herr Müller schreibt                    | Mueller
			Herr Müller schreibt                    | MUELLER
			Frau Öztürk schreibt                    | Oeztuerk
			Frau Müller-Lüdenscheidt schreibt       | Müller-Lüdenscheidt
			Frau Müller-Lüdenscheidt schreibt       | Lüdenscheidt
			Frau Müller-Lüdenscheidt schreibt       | Müllerlüdenscheidt
			Nordstraße 12 in Rurstadt               | Nordstrasse
			Nordstraße 12 in Rurstadt               | Nordstr.
			Nordstraße 12 in Rurstadt               | Nordstr. 12
			Nordstr. 12 in Rurstadt                 | Nordstraße 12
			Nordstr. 12 in Rurstadt                 | Nordstrasse
			Haus an der Allee, neue Bäume           | Häuser
			Haus an der Allee, neue Bäume           | Baum
			Haus an der Allee, neue Bäume           | Baeume
			die Kündigungen der Wohnungen           | Kündigung
			die Kündigungen der Wohnungen           | kuendigung wohnung
			wegen der Kündigung der Wohnung         | "Kündigung der Wohnung"
			der Einkommensteuerbescheid             | Steuerbescheid
			ein Bürgergeldbescheid                  | Buergergeldbescheid
			ein Bürgergeldbescheid                  | Bürgergeld
			ein Bürgergeldbescheid                  | Bescheide
			die Stromsperre droht                   | Sperre
			schwerbehindert, Ausweis liegt bei      | Schwerbehinderte
			E-Mail: k.weiss@beispiel.example        | k.weiss@beispiel.example
			E-Mail: k.weiss@beispiel.example        | beispiel
			Telefax und dieMiete ist zu hoch        | Miete
			""")
	void a_word_finds_its_spellings_and_parts(String written, String typed) {
		DocumentId document = WRITTEN.computeIfAbsent(written, SpellingsTest::write);

		assertThat(found(typed)).contains(document);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Aktenzeichen 35504//0012345             | 35504//0012345
			Aktenzeichen 35504//0012345             | 35504BG0012345
			Aktenzeichen 35504//0012345             | 35504 // 12345
			Aktenzeichen 35504//0012345             | 35504 // 0012345
			Aktenzeichen 35504//0012345             | BG-Nr. 35504//12345
			Aktenzeichen 35504//0012345             | 12345
			Aktenzeichen 35504//0012345             | 0012345
			Aktenzeichen 35504//0012345             | 35504*
			BG-Nummer 35504BG0012345                | 35504//0012345
			BG-Nr. 35504 // 12345                   | 35504BG0012345
			BG-Nr. 35504//12345                     | 35504//0012345
			Kunde 355A123456                        | 355A123456
			Kunde 355A123456                        | 355a123456
			Kunde 355A123456                        | 355 A 123456
			Kunde 355 A 123456                      | 355A123456
			Kunde 355A123456                        | 123456
			Akte 352.12345                          | 352.12345
			Akte 352.12345                          | 352 12345
			Akte 352.12345                          | 12345
			IBAN DE89 3704 0044 0532 0130 00        | DE89370400440532013000
			IBAN DE89370400440532013000             | DE89 3704 0044 0532 0130 00
			IBAN DE89 3704 0044 0532 0130 00        | 3704 0044
			Betrag 1.234,56 EUR                     | 1.234,56
			Betrag 1.234,56 EUR                     | 1234,56
			Betrag 1234,56 EUR                      | 1.234,56 €
			Betrag 1 234,56 EUR                     | 1234,56
			Betrag 498,00 EUR                       | 498,00
			Betrag 498,- EUR                        | 498,00
			am 20.11.2026 um 9 Uhr                  | 20.11.2026
			am 20. November 2026 um 9 Uhr           | 20.11.2026
			am 20.11.2026 um 9 Uhr                  | 20. November 2026
			am 20.11.2026 um 9 Uhr                  | 2026-11-20
			am 20.11.26 um 9 Uhr                    | 20.11.2026
			am 5.3.2026 um 9 Uhr                    | 05.03.2026
			geboren am 02.05.1984                   | 02.05.84
			Tel. 02421/123-456                      | 02421 123456
			Tel. (02421) 12 34 56                   | 02421123456
			Tel. +49 2421 123456                    | 02421/123456
			Rechnung Nr. 4711-0815/26               | 4711-0815/26
			Rechnung Nr. 4711-0815/26               | 4711-0815
			Rechnung Nr. 4711-0815/26               | 0815
			Steuer-ID 12 345 678 901                | 12345678901
			Zeichen AB/2026-77                      | AB/2026-77
			SV-Nummer 65 170839 J 003               | 65170839J003
			""")
	void a_number_finds_its_spellings_and_parts(String written, String typed) {
		DocumentId document = WRITTEN.computeIfAbsent(written, SpellingsTest::write);

		assertThat(found(typed)).contains(document);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Kunde 355A123456 mit Zusatz             | 355A999999
			Betrag 1.234,56 EUR                     | 9.876,54
			am 20.11.2026 um 9 Uhr                  | 21.10.2025
			die Nebenkostenabrechnung für 2025      | Mietschulden
			die Nebenkosten der Wohnung             | "Wohnung der Nebenkosten"
			die Nebenkosten der Wohnung             | Nebenkosten -Wohnung
			""")
	void what_is_not_there_is_not_found(String written, String typed) {
		DocumentId document = WRITTEN.computeIfAbsent(written, SpellingsTest::write);

		assertThat(found(typed)).doesNotContain(document);
	}

	@Test
	void a_word_divided_at_the_end_of_a_line_is_one_word() {
		DocumentId document = write("Ich bitte um Übernahme der Betriebs-\nkosten und der Heiz-\nund Wasserkosten.");

		assertThat(found("Betriebskosten")).first().isEqualTo(document);
		assertThat(search("Betriebskosten").hits().getFirst().snippet()).contains("<mark>Betriebs- kosten</mark>");
		remove(document);
	}

	@Test
	void an_exact_hit_ranks_before_a_part_and_a_misspelling() {
		DocumentId misspelt = write("Die Kautoin ist bezahlt.");
		DocumentId part = write("Die Mietkaution ist bezahlt.");
		DocumentId exact = write("Die Kaution ist bezahlt.");

		assertThat(found("Kaution")).startsWith(exact, part).contains(misspelt);
		List.of(misspelt, part, exact).forEach(SpellingsTest::remove);
	}

	@Test
	void stop_words_neither_help_nor_hurt() {
		DocumentId document = write("Zählerstand der Gasuhr");

		assertThat(found("der Zählerstand von der Gasuhr und die")).first().isEqualTo(document);
		assertThat(search("der die und").total()).isPositive();
		remove(document);
	}

	private static void remove(DocumentId document) {
		LETTERS.remove(document);
		index.update(document);
		index.commit();
	}

}
