package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Protection;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

/** Fields, date words, exclusions and broken syntax; today is Sunday, 22.11.2026. */
class QueryLanguageTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneId.of("Europe/Berlin"));

	@TempDir
	static Path folder;

	private static final InventedLetters LETTERS = new InventedLetters();

	private static final Map<DocumentId, String> NAMES = new HashMap<>();

	private static LetterIndex index;

	@BeforeAll
	static void file_letters() {
		FieldNames names = new FieldNames(new KindCatalogue(),
				() -> Map.of("LEISTUNG-3", "Leistung 3 (L–R)", "LEISTUNG-1", "Leistung 1 (A–F)"));
		index = new LetterIndex(folder, LETTERS, CLOCK, names);
		index.open();
		file("today",
				aLetter("Miete und Kaution").receivedOn("2026-11-22")
					.ofKind("TENANCY", "Mietvertrag")
					.inFile("35504//12345", "LEISTUNG-3", "anna", Protection.NONE));
		file("yesterday", aLetter("Miete 10/2026 steht noch aus").receivedOn("2026-11-21").by(Channel.FAX));
		file("lastweek", aLetter("Attest vom Arzt\fzweite Seite\fdritte Seite\fvierte Seite").receivedOn("2026-11-11")
			.ofKind("MEDICAL_CERTIFICATE", "Attest"));
		file("october",
				aLetter("Miete für Oktober").receivedOn("2026-10-05")
					.inFile("35504//77", "LEISTUNG-1", "bert", Protection.NONE)
					.by(Channel.EMAIL));
		file("old", aLetter("Miete und Strom, Jahr 2026 im Voraus").receivedOn("2025-12-31"));
		index.rebuild((done, total) -> {
		});
	}

	@AfterAll
	static void close() {
		index.close();
	}

	private static void file(String name, InventedLetters.LetterBuilder letter) {
		NAMES.put(LETTERS.add(letter), name);
	}

	private static SearchResult search(String words) {
		return index.find(
				new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1),
				MatchAllDocsQuery.INSTANCE);
	}

	private static String found(String words) {
		return String.join(" ",
				search(words).hits().stream().map((hit) -> NAMES.get(hit.document())).sorted().toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			heute                              | today
			gestern                            | yesterday
			diese Woche                        | today yesterday
			Letzte Woche                       | lastweek
			diesen Monat                       | lastweek today yesterday
			letzten Monat                      | october
			10/2026                            | october
			letztes Jahr                       | old
			1.10.2026..15.11.2026              | lastweek october
			10/2026..11/2026                   | lastweek october today yesterday
			2026-11-21..                       | today yesterday
			..2025                             | old
			Miete heute                        | today
			Miete -heute                       | october old today yesterday
			eingang:gestern                    | yesterday
			eingang:letzte Woche               | lastweek
			eingang:"letzte Woche"             | lastweek
			eingang:5.10.2026                  | october
			eingang:2025                       | old
			-eingang:2026                      | old
			jahr:2026 Miete                    | october today yesterday
			art:mietvertrag                    | today
			art:Attest                         | lastweek
			-art:attest Miete                  | october old today yesterday
			akte:35504//12345                  | today
			akte:35504BG0012345                | today
			akte:12345                         | today
			akte:keine Miete                   | old yesterday
			team:leistung-3                    | today
			team:"Leistung 1"                  | october
			weg:fax                            | yesterday
			weg:E-Mail                         | october
			seiten:4                           | lastweek
			seiten:>3                          | lastweek
			seiten:1..2 Miete                  | october old today yesterday
			Miete -Kaution -Strom              | october yesterday
			"und Kaution"                      | today
			Miete -"steht noch"                | october old today
			""")
	void fields_and_date_words_limit_what_is_found(String typed, String expected) {
		assertThat(found(typed)).isEqualTo(expected);
	}

	@Test
	void a_year_finds_letters_that_name_it_first_and_those_received_then() {
		SearchResult result = search("Miete 2026");

		assertThat(NAMES.get(result.hits().getFirst().document())).isIn("old", "yesterday");
		assertThat(found("Miete 2026")).isEqualTo("october old today yesterday");
	}

	@Test
	void a_date_word_is_said_and_in_quotes_it_is_a_word() {
		assertThat(search("Miete letzten Monat").notes())
			.containsExactly(new SearchNote(SearchNote.Kind.DATE, "letzten Monat"));
		assertThat(found("\"10/2026\"")).isEqualTo("yesterday");
	}

	@Test
	void date_words_without_a_receipt_then_are_words() {
		SearchResult result = search("Strom heute");

		assertThat(result.notes()).isNotEmpty();
		assertThat(result.hits()).extracting((hit) -> NAMES.get(hit.document())).contains("old");
	}

	@Test
	void a_value_that_means_nothing_is_searched_for_as_a_word() {
		SearchResult result = search("art:kaution");

		assertThat(result.notes()).contains(new SearchNote(SearchNote.Kind.VALUE_AS_WORDS, "art:kaution"));
		assertThat(result.hits()).extracting((hit) -> NAMES.get(hit.document())).containsExactly("today");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\"Miete", "art:", "art:\"", "-", "--", "-\"", "- -", "*", "a*", "((", ")(",
			"Miete AND", "OR", "eingang:morgen", "eingang:99/2026", "31.2.2026..", "..", "2026..2025", "seiten:x",
			"seiten:9..1", ":", "::", "-:", "Miete~2", "[a TO b]", "{", "\\", "^5", "+", "&&", "||", "!", "text:Miete",
			"#", "~", "-art:x", "akte:abc", "\u0000", "\uD800", "„Miete", "team:" })
	void broken_syntax_never_fails(String typed) {
		SearchResult result = search(typed);

		assertThat(result.total()).isGreaterThanOrEqualTo(0);
	}

	@Test
	void an_open_quotation_mark_is_said_and_its_words_are_found() {
		SearchResult result = search("\"Kaution");

		assertThat(result.notes()).extracting(SearchNote::kind).contains(SearchNote.Kind.OPEN_QUOTE);
		assertThat(result.hits()).isNotEmpty();
	}

	@Test
	void facets_can_be_combined_and_the_newest_come_first() {
		SearchRequest request = new SearchRequest("Miete", Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), 1,
				new Refinement(Optional.empty(), Optional.of("2026"), Optional.empty(), SearchOrder.NEWEST));

		SearchResult result = index.find(request, MatchAllDocsQuery.INSTANCE);

		assertThat(result.hits()).extracting((hit) -> NAMES.get(hit.document()))
			.containsExactly("today", "yesterday", "october");
		assertThat(result.facets()).extracting(Facet::field)
			.containsExactlyElementsOf(List.of("kind", "case", "team", "year", "channel"));
	}

	@Test
	void a_misspelt_word_gets_a_better_spelling() {
		assertThat(search("Kautoin").suggestion()).contains("Kaution");
		assertThat(search("Kaution").suggestion()).isEmpty();
	}

	@Test
	void words_are_suggested_as_they_are_written() {
		List<String> lines = index.ask(MatchAllDocsQuery.INSTANCE, (searcher) -> searcher.suggestions("Miete kau"));

		assertThat(lines).containsExactly("Miete Kaution");
	}

	@Test
	void the_places_of_hits_are_told_by_page() {
		DocumentId letter = NAMES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals("lastweek"))
			.findFirst()
			.orElseThrow()
			.getKey();

		List<HitPlace> places = index.ask(MatchAllDocsQuery.INSTANCE,
				(searcher) -> searcher.places(letter, "dritte Seite"));

		assertThat(places).contains(new HitPlace(3, 0, 6), new HitPlace(3, 7, 12));
	}

	@Test
	void similar_letters_are_found_without_the_letter_itself() {
		DocumentId letter = NAMES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals("today"))
			.findFirst()
			.orElseThrow()
			.getKey();
		SearchRequest request = new SearchRequest("", Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), 1);

		SearchResult result = index.ask(MatchAllDocsQuery.INSTANCE, (searcher) -> searcher.similar(letter, request))
			.orElseThrow();

		assertThat(result.hits()).isNotEmpty().extracting(Hit::document).doesNotContain(letter);
	}

}
