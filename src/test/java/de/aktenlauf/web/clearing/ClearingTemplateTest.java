package de.aktenlauf.web.clearing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail without a case as it reaches the browser. */
class ClearingTemplateTest {

	@Test
	void each_candidate_is_one_click_away_and_says_why() {
		Document page = Rendering.page("clearing/letter", model());

		assertThat(page.select(".candidates form[action=/zuordnung/m1] input[name=akte]").eachAttr("value"))
			.containsExactly("35504//0012345");
		assertThat(page.select(".candidates").text()).contains("Nummer steht im Schreiben");
	}

	@Test
	void nothing_found_is_said() {
		Map<String, Object> model = model();
		model.put("typed", "Xyz");

		assertThat(Rendering.page("clearing/letter", model).select("#aufgabe").text())
			.contains("Keine Akte passt zu dieser Eingabe");
	}

	@Test
	void an_assigned_letter_is_not_assigned_again() {
		Map<String, Object> model = model();
		model.put("assigned", "35504//0012345");

		Document page = Rendering.page("clearing/letter", model);

		assertThat(page.select("form[action^=/zuordnung]")).isEmpty();
		assertThat(page.select("#aufgabe").text()).contains("liegt in der Akte 35504//0012345");
	}

	@Test
	void the_list_leads_to_each_letter() {
		Document page = Rendering.page("clearing/list", Map.of("letters", List.of(letter())));

		assertThat(page.select(".item h2 a").attr("href")).isEqualTo("/zuordnung/m1");
	}

	private static Map<String, Object> model() {
		Map<String, Object> model = new HashMap<>();
		model.put("item", letter());
		model.put("candidates", List.of(new Clearing.Candidate("35504//0012345", "Muster, Maxi", "02.05.1984", "",
				"LEISTUNG-3", "laufend", "Nummer steht im Schreiben", 60)));
		model.put("suggestions", List.of());
		model.put("typed", "");
		model.put("assigned", "");
		return model;
	}

	private static Clearing.Letter letter() {
		return new Clearing.Letter("m1", "Kontoauszug", "20.11.2026", "Post", "21.11. 09:12", 1, "23.11.", "",
				"Keine Nummer gefunden", 1);
	}

}
