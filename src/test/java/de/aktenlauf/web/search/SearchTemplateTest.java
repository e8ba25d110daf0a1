package de.aktenlauf.web.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
		model.put("question", new KeptSearches.Question("x", "", "", "", ""));
		model.put("kinds", List.of());
		model.put("refused", "Die Suche ist zu lang.");

		assertThat(Rendering.page("search/search", model).select("[role=alert]").text()).contains("zu lang");
	}

	@Test
	void the_oldest_search_is_forgotten_first() {
		KeptSearches searches = new KeptSearches();
		int first = searches.keep(new KeptSearches.Question("a", "", "", "", ""));
		for (int count = 0; count < 50; count++) {
			searches.keep(new KeptSearches.Question("b", "", "", "", ""));
		}

		assertThat(searches.find(first)).isEmpty();
		assertThat(searches.find(first + 50)).isPresent();
	}

	private static Map<String, Object> model() {
		Map<String, Object> model = new HashMap<>();
		model.put("question", new KeptSearches.Question("Kostenabrechnung", "", "UTILITY_STATEMENT", "", ""));
		model.put("kinds", List.of(new SearchController.Option("UTILITY_STATEMENT", "Betriebskosten")));
		model.put("number", 3);
		model.put("total", 41L);
		model.put("page", 2);
		model.put("last", 3L);
		model.put("hits",
				List.of(new SearchController.HitView("/dokumente/d1?seite=2", "Betriebskosten", "Betriebskosten",
						"35504//0012345", "/akten/35504/0012345", "20.11.2026", 2,
						"die <mark>Kostenabrechnung</mark> &lt;2025&gt;")));
		model.put("facets", List.of(new SearchController.FacetView("kind", "Art",
				List.of(new SearchController.FacetValue("UTILITY_STATEMENT", "Betriebskosten", 41)))));
		return model;
	}

}
