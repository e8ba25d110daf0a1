package de.aktenlauf.web.quarantine;

import java.util.List;
import java.util.Map;

import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The quarantine as it reaches the browser. */
class QuarantineTemplateTest {

	@Test
	void a_group_says_what_is_wrong_and_how_it_is_mended() {
		Document page = Rendering.page("quarantine/list", Map.of("groups", List.of(group(true)), "total", 1));

		assertThat(page.select("section").text()).contains("Beschädigt", "abgeschnitten", "Ersatzscan");
		assertThat(page.select("form[action=/quarantaene/erneut] input[name=grund]").val()).isEqualTo("CORRUPT");
	}

	@Test
	void what_was_never_delivered_cannot_be_read_again() {
		Document page = Rendering.page("quarantine/list", Map.of("groups", List.of(group(false)), "total", 1));

		assertThat(page.select("form[action^=/quarantaene]")).isEmpty();
	}

	@Test
	void an_empty_quarantine_says_so() {
		Document page = Rendering.page("quarantine/list", Map.of("groups", List.of(), "total", 0));

		assertThat(page.select(".state").text()).contains("Alles lesbar");
	}

	@Test
	void one_letter_shows_its_technical_reason() {
		Document page = Rendering.page("quarantine/item", Map.of("item", group(true).rows().getFirst(), "group",
				group(true), "waiting", true, "document", "", "sha", "0".repeat(64), "course", List.of()));

		assertThat(page.select(".facts").text()).contains("xref fehlt", "2026-11-20-A");
		assertThat(page.select("form[action$=/erneut]")).hasSize(1);
	}

	private static QuarantineController.Group group(boolean stored) {
		QuarantineController.Row row = new QuarantineController.Row("m1", "0007.pdf", "2026-11-20-A", 7, "20.11.2026",
				"Post", "21.11. 09:12", 2, "xref fehlt", false, stored);
		return new QuarantineController.Group("CORRUPT", "Beschädigt", "Die Datei ist abgeschnitten.",
				"Ersatzscan anfordern.", List.of(row), stored);
	}

}
