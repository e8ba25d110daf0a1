package de.aktenlauf.web.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.aktenlauf.search.SavedSearch;
import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The search as it reaches the browser. */
class SearchTemplateTest {

	@Test
	void words_are_posted_and_never_stand_in_an_address() {
		Document page = Rendering.page("search/search", model());

		assertThat(page.select("form[role=search]").eachAttr("method")).containsOnly("post");
		assertThat(page.select("a").eachAttr("href")).noneMatch((href) -> href.contains("Kosten"));
	}

	@Test
	void hits_are_marked_and_lead_to_their_page() {
		Document page = Rendering.page("search/search", model());

		assertThat(page.select(".hit mark").text()).isEqualTo("Kostenabrechnung");
		assertThat(page.select(".hit h2 a").attr("href")).isEqualTo("/dokumente/d1?seite=2");
	}

	@Test
	void a_facet_is_chosen_and_taken_back() {
		Document page = Rendering.page("search/search", model());

		assertThat(page.select(".facets button").attr("aria-pressed")).isEqualTo("true");
		assertThat(page.select(".facets button").val()).isEmpty();
	}

	@Test
	void an_impossible_search_says_why() {
		Map<String, Object> model = new HashMap<>();
		model.put("question", KeptSearches.Question.of("x"));
		model.put("kinds", List.of());
		model.put("refused", "Die Suche ist zu lang.");

		assertThat(Rendering.page("search/search", model).select("[role=alert]").text()).contains("zu lang");
	}

	@Test
	void the_oldest_search_is_forgotten_first() {
		KeptSearches searches = new KeptSearches();
		int first = searches.keep(KeptSearches.Question.of("a"));
		for (int count = 0; count < 50; count++) {
			searches.keep(KeptSearches.Question.of("b"));
		}

		assertThat(searches.find(first)).isEmpty();
		assertThat(searches.find(first + 50)).isPresent();
	}

	@Test
	void a_limit_is_shown_and_taken_back_and_the_order_chosen() {
		Document page = Rendering.page("search/search", model());

		assertThat(page.select(".chips .chip").text()).contains("Art: Betriebskosten");
		assertThat(page.select(".chips input[name=feld]").val()).isEqualTo("kind");
		assertThat(page.select(".hits-head .chip[aria-pressed=true]").text()).isEqualTo("Beste zuerst");
	}

	@Test
	void how_the_words_were_read_and_an_index_behind_are_said() {
		Document page = Rendering.page("search/search", model());

		assertThat(page.text()).contains("Index hängt 12 s nach").contains("gelesen");
		assertThat(page.select(".meant button").val()).isEqualTo("Kostenabrechnung 2025");
		assertThat(page.select(".saved button").eachText()).contains("Offene Mieten");
	}

	@Test
	void a_question_changes_one_field_at_a_time() {
		KeptSearches.Question question = KeptSearches.Question.of("Miete")
			.with("kind", "TENANCY")
			.with("team", "LEISTUNG-3")
			.with("order", "NEWEST");

		assertThat(question.chosen("kind")).isEqualTo("TENANCY");
		assertThat(question.with("kind", "").chosen("team")).isEqualTo("LEISTUNG-3");
		assertThat(question.with("unknown", "x")).isEqualTo(question);
	}

	@Test
	void suggestions_are_buttons_and_links() {
		Document page = Rendering.page("search/suggestions",
				Map.of("cases",
						List.of(new Suggestions.CaseLine("/akten/35504/0012345", "35504//0012345", "Lang, Mia")),
						"lines", List.of("Miete Kaution")));

		assertThat(page.select("#vorschlaege a").attr("href")).isEqualTo("/akten/35504/0012345");
		assertThat(page.select("#vorschlaege button").val()).isEqualTo("Miete Kaution");
	}

	private static Map<String, Object> model() {
		Map<String, Object> model = new HashMap<>();
		model.put("question", new KeptSearches.Question("Kostenabrechnung", "", "UTILITY_STATEMENT", "", "",
				KeptSearches.Choice.NONE));
		model.put("kinds", List.of(new SearchView.Option("UTILITY_STATEMENT", "Betriebskosten")));
		model.put("number", 3);
		model.put("page", 2);
		model.put("last", 3L);
		model.put("lag", List.of(12L));
		model.put("saved",
				List.of(new SavedSearch(UUID.randomUUID(), "Offene Mieten", "Miete", "", "", "", "", "", "", "", "")));
		model.put("found",
				new SearchView(41,
						List.of(new SearchView.HitView("/dokumente/d1?seite=2", "Betriebskosten", "Betriebskosten",
								"35504//0012345", "/akten/35504/0012345", "20.11.2026", 2,
								"die <mark>Kostenabrechnung</mark> &lt;2025&gt;")),
						List.of(new SearchView.FacetView("kind", "Art",
								List.of(new SearchView.FacetValue("UTILITY_STATEMENT", "Betriebskosten", 41, true)))),
						List.of(new SearchView.Chip("kind", "Art: Betriebskosten")),
						List.of("„heute“ wurde als Eingang gelesen."), "Kostenabrechnung 2025"));
		return model;
	}

}
