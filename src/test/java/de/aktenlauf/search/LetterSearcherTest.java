package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.aktenlauf.access.Protection;
import de.aktenlauf.search.InventedLetters.LetterBuilder;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Hits, order, pages, filters, facets and snippets of one search. */
class LetterSearcherTest {

	@TempDir
	Path folder;

	private final InventedLetters letters = new InventedLetters();

	private LetterIndex index;

	@BeforeEach
	void open() {
		this.index = new LetterIndex(this.folder, this.letters, Clock.systemUTC());
		this.index.open();
		this.index.rebuild((done, total) -> {
		});
	}

	@AfterEach
	void close() {
		this.index.close();
	}

	@Test
	void the_page_of_the_best_hit_is_named() {
		file(aLetter("Erste Seite\f\fDritte Seite mit dem Zählerstand\fVierte"));

		Hit hit = search("Zählerstand").hits().getFirst();

		assertThat(hit.page()).isEqualTo(3);
		assertThat(hit.snippet()).contains("<mark>Zählerstand</mark>").doesNotContain("Erste");
	}

	@Test
	void a_snippet_is_escaped_and_free_of_control_characters() {
		file(aLetter("<script>alert('x')</script> & \"Zählerstand\"\u202E\u0007 <b>fett</b>"));

		String snippet = search("Zählerstand").hits().getFirst().snippet();

		assertThat(snippet.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'", "\u202E",
				"\u0007");
		assertThat(snippet).contains("&lt;script&gt;").contains("&amp;").contains("<mark>Zählerstand</mark>");
	}

	@Test
	void compounds_umlauts_and_numbers_are_marked_as_written() {
		file(aLetter("Die Nebenkostenabrechnung von Frau Müller, Nr. 35504 // 12345, über 1.234,56 EUR."));

		assertThat(search("Kosten").hits().getFirst().snippet()).contains("<mark>Nebenkostenabrechnung</mark>");
		assertThat(search("Mueller").hits().getFirst().snippet()).contains("<mark>Müller</mark>");
		assertThat(search("35504//0012345").hits().getFirst().snippet()).contains("<mark>35504 // 12345</mark>");
		assertThat(search("1234,56").hits().getFirst().snippet()).contains("<mark>1.234,56</mark>");
	}

	@Test
	void a_total_is_the_number_of_letters_and_pages_do_not_overlap() {
		for (int i = 0; i < 45; i++) {
			this.index.update(this.letters.add(aLetter("Zählerstand Zählerstand\fZählerstand " + i)));
		}
		this.index.commit();

		List<DocumentId> all = new ArrayList<>();
		for (int page = 1; page <= 3; page++) {
			SearchResult result = search(request("Zählerstand", page));
			assertThat(result.total()).isEqualTo(45);
			result.hits().forEach((hit) -> all.add(hit.document()));
		}

		assertThat(all).hasSize(45).doesNotHaveDuplicates();
		assertThat(search(request("Zählerstand", 4)).hits()).isEmpty();
		assertThat(search(request("Zählerstand", SearchRequest.MAX_PAGE)).total()).isEqualTo(45);
	}

	@Test
	void without_words_the_newest_come_first() {
		DocumentId old = file(aLetter("alt").receivedOn("2025-01-02"));
		DocumentId recent = file(aLetter("neu").receivedOn("2026-11-20"));

		assertThat(search("  ").hits()).extracting(Hit::document).containsExactly(recent, old);
	}

	@Test
	void case_kind_and_days_narrow_the_search() {
		DocumentId wanted = file(aLetter("Zählerstand").ofKind("APPEAL", "Widerspruch")
			.receivedOn("2026-11-10")
			.inFile("35504//1", "LEISTUNG-1", "anna", Protection.NONE));
		file(aLetter("Zählerstand").ofKind("APPEAL", "Widerspruch").receivedOn("2026-11-10"));
		file(aLetter("Zählerstand").receivedOn("2026-11-11").inFile("35504//1", "LEISTUNG-1", "anna", Protection.NONE));

		SearchResult result = search(
				new SearchRequest("Zählerstand", Optional.of(CaseNumber.parse("35504//1")), Optional.of("APPEAL"),
						Optional.of(LocalDate.of(2026, 11, 10)), Optional.of(LocalDate.of(2026, 11, 10)), 1));

		assertThat(result.hits()).extracting(Hit::document).containsExactly(wanted);
		assertThat(result.hits().getFirst().caseNumber()).contains(CaseNumber.parse("35504//1"));
		assertThat(result.hits().getFirst().kind()).isEqualTo("APPEAL");
		assertThat(result.hits().getFirst().receivedOn()).isEqualTo("2026-11-10");
	}

	@Test
	void a_letter_is_found_by_its_case_and_kind_though_its_text_names_neither() {
		DocumentId document = file(aLetter("Guten Tag").ofKind("APPEAL", "Widerspruch")
			.inFile("35504//4711", "LEISTUNG-1", "anna", Protection.NONE));

		assertThat(search("35504BG0004711").hits()).extracting(Hit::document).containsExactly(document);
		assertThat(search("Widerspruch").hits()).extracting(Hit::document).containsExactly(document);
	}

	@Test
	void facets_count_letters_by_kind_team_year_and_channel() {
		file(aLetter("Zählerstand").ofKind("APPEAL", "Widerspruch").receivedOn("2025-12-31"));
		file(aLetter("Zählerstand").by(Channel.FAX).inFile("35504//1", "LEISTUNG-1", "anna", Protection.NONE));
		file(aLetter("Zählerstand").inFile("35504//1", "LEISTUNG-1", "anna", Protection.NONE));
		file(aLetter("Gasuhr").by(Channel.FAX));

		Map<String, List<Facet.Value>> facets = search("Zählerstand").facets()
			.stream()
			.collect(Collectors.toMap(Facet::field, Facet::values));

		assertThat(facets.get("kind")).containsExactly(new Facet.Value("OTHER", 2), new Facet.Value("APPEAL", 1));
		assertThat(facets.get("team")).containsExactly(new Facet.Value("LEISTUNG-1", 2));
		assertThat(facets.get("year")).containsExactly(new Facet.Value("2026", 2), new Facet.Value("2025", 1));
		assertThat(facets.get("channel")).containsExactly(new Facet.Value("POST", 2), new Facet.Value("FAX", 1));
		assertThat(search("unauffindbar").facets()).extracting(Facet::values).containsOnly(List.of());
	}

	@Test
	void most_of_many_words_are_enough_and_more_rank_higher() {
		DocumentId all = file(aLetter("Zählerstand der Gasuhr im Keller des Hauses"));
		DocumentId most = file(aLetter("Zählerstand der Gasuhr im Flur"));
		file(aLetter("Fahrrad im Keller"));

		assertThat(search("Zählerstand Gasuhr Keller").hits()).extracting(Hit::document).containsExactly(all, most);
		assertThat(search("Zählerstand Drachenflug").hits()).extracting(Hit::document)
			.containsExactlyInAnyOrder(all, most);
	}

	@Test
	void noise_of_the_scan_hides_no_letter() {
		DocumentId noisy = file(aLetter("Einkornmensbescheinigung dcs Arbeitgehers fur Oktoher"));
		for (int i = 0; i < 20; i++) {
			this.index.update(this.letters.add(aLetter("Wir danken für Ihr Schreiben vom " + (i + 1) + ".3.2026.")));
		}
		this.index.commit();

		assertThat(search("Einkommensbescheinigung").hits()).extracting(Hit::document).contains(noisy);
		assertThat(search("Arbeitgebers").hits()).extracting(Hit::document).contains(noisy);
		assertThat(search("Arbeitgeber Oktober").hits()).extracting(Hit::document).contains(noisy);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "-", "*", "(", ")", "AND", "+", "~", "a^", "\"offen", "-\"", "- -", "**", "[1 TO",
			"\\", "{}", "?", "/x/", "a:b", "::", "\"\"", "-*", "\u0000", "\uD83D", "💶", "''", "NOT NOT", "-- x", "ä*ö",
			"x*y*", "«»", "%", ";--" })
	void broken_syntax_never_fails(String typed) {
		file(aLetter("Zählerstand a b x y 1"));

		assertThat(search(typed).total()).isNotNegative();
		assertThat(search("Zählerstand " + typed).total()).isNotNegative();
	}

	@Test
	void random_text_is_indexed_and_searched_without_failure() {
		Random random = new Random(7);
		String alphabet = "aeiouäöüßnstrkB0123456789 .,-/\n\f\"*()'€\u00AD\u0308\uD83D\uDCB6İſﬁ";
		for (int i = 0; i < 300; i++) {
			StringBuilder text = new StringBuilder();
			for (int c = random.nextInt(200); c >= 0; c--) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			LetterBuilder letter = aLetter(text.toString());
			this.index.update(this.letters.add(letter));
			if (i % 50 == 0) {
				this.index.commit();
				assertThat(search(text.toString()).total()).isNotNegative();
			}
		}
	}

	@Test
	void a_long_query_and_a_long_letter_are_answered() {
		DocumentId document = file(aLetter("wort ".repeat(20_000) + "\f" + "x".repeat(50_000) + " Zählerstand"));

		assertThat(search("Zählerstand").hits()).extracting(Hit::document).containsExactly(document);
		assertThat(search("Zählerstand ".repeat(83)).hits()).extracting(Hit::document).containsExactly(document);
		assertThat(search("a".repeat(1_000)).total()).isZero();
	}

	@Test
	void what_is_impossible_is_refused_by_field() {
		Function<SearchRequest, String> field = (request) -> {
			try {
				request.refuseImpossible();
				return "none";
			}
			catch (SearchRefused ex) {
				return (String) ex.values().get("field");
			}
		};

		assertThat(field.apply(request("x".repeat(1_000), 1))).isEqualTo("none");
		assertThat(field.apply(request("x".repeat(1_001), 1))).isEqualTo("q");
		assertThat(field.apply(request("x", 0))).isEqualTo("page");
		assertThat(field.apply(request("x", SearchRequest.MAX_PAGE + 1))).isEqualTo("page");
		assertThat(field.apply(new SearchRequest("x", Optional.empty(), Optional.empty(),
				Optional.of(LocalDate.of(2026, 2, 1)), Optional.of(LocalDate.of(2026, 1, 1)), 1)))
			.isEqualTo("from");
		assertThatThrownBy(() -> search("a b c d e f g h i j k l m n o p q r s t ".repeat(15)))
			.isInstanceOf(SearchRefused.class);
	}

	private DocumentId file(LetterBuilder letter) {
		DocumentId document = this.letters.add(letter);
		this.index.update(document);
		this.index.commit();
		return document;
	}

	private SearchResult search(String words) {
		return search(request(words, 1));
	}

	private SearchResult search(SearchRequest request) {
		return this.index.find(request, MatchAllDocsQuery.INSTANCE);
	}

	private static SearchRequest request(String words, int page) {
		return new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
	}

}
