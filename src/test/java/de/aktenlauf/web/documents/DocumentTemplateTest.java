package de.aktenlauf.web.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A letter alone, and the reason for opening it, as they reach the browser. */
class DocumentTemplateTest {

	@Test
	void words_that_decided_are_marked_where_they_stand() {
		Document page = Rendering.page("documents/document", model(false));

		assertThat(page.select(".marks").attr("viewBox")).isEqualTo("0 0 1240 1754");
		assertThat(page.select(".marks rect").attr("data-index")).isEqualTo("0");
		assertThat(page.select("[data-evidence=0]").text()).isEqualTo("„Miete“");
	}

	@Test
	void text_of_a_letter_is_never_taken_for_markup() {
		Document page = Rendering.page("documents/document", model(true));

		assertThat(page.select(".reading script")).isEmpty();
		assertThat(page.select(".reading").text()).contains("<script>");
	}

	@Test
	void legal_and_technical_times_stand_apart() {
		Document page = Rendering.page("documents/document", model(false));

		assertThat(page.select(".facts").text()).contains("Eingang 20.11.2026", "Gescannt 21.11.2026");
	}

	@Test
	void a_reason_that_is_too_short_is_asked_for_again() {
		Document page = Rendering.page("documents/reason",
				Map.of("action", "/dokumente/d1/zugriff", "entered", "so", "error", "Mindestens 10 Zeichen"));

		assertThat(page.select("#grund").val()).isEqualTo("so");
		assertThat(page.select("#grund").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.select("#grund-error").text()).contains("Mindestens 10 Zeichen");
	}

	@Test
	void of_a_page_that_nobody_could_read_no_picture_is_asked_for() {
		Document page = Rendering.page("documents/document",
				model(false, new LetterView.Sheet(1, 0, 0, false, List.of(), List.of())));

		assertThat(page.select(".sheet img")).isEmpty();
		assertThat(page.select(".sheet").text()).contains("kein Bild");
	}

	private static Map<String, Object> model(boolean text) {
		return model(text, new LetterView.Sheet(1, 1240, 1754, false, List.of("<script>alert(1)</script>"),
				List.of(new LetterView.Mark(0, 1, 2, 3, 4))));
	}

	private static Map<String, Object> model(boolean text, LetterView.Sheet sheet) {
		Map<String, Object> model = new HashMap<>();
		model.put("letter",
				new LetterView("d1", "Mieterhöhung", "Mieterhöhung", List.of(sheet), 1, true,
						List.of(new LetterView.Words(0, "Miete", 1)),
						new LetterView.Facts(null, null, "00 Nicht zugeordnet", "Post", "20.11.2026",
								"21.11.2026, 14:02", "21.11.2026, 14:05", 98, "image/tiff", "0".repeat(64), "m1",
								false)));
		model.put("text", text);
		model.put("startPage", 1);
		model.put("course", List.of());
		return model;
	}

}
