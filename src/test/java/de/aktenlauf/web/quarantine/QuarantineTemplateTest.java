package de.aktenlauf.web.quarantine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The quarantine as it reaches the browser. */
class QuarantineTemplateTest {

	@Test
	void a_group_says_what_is_wrong_and_shows_only_what_fits() {
		Document page = list(List.of(group("CORRUPT", "AGAIN", "NEW_SCAN")), List.of());

		assertThat(page.select("section").text()).contains("Beschädigt", "abgeschnitten", "neuen Scan");
		assertThat(page.select("button[name=akt]").eachAttr("value")).containsExactly("AGAIN", "NEW_SCAN");
		assertThat(page.select("input[name=id]").eachAttr("value")).containsExactly("m1");
		assertThat(page.select("input[name=kennwort]")).isEmpty();
		assertThat(page.select("button[data-key]")).isEmpty();
	}

	@Test
	void a_password_is_asked_for_where_it_fits_and_its_button_comes_first() {
		Document page = list(List.of(group("ENCRYPTED", "PASSWORD", "NEW_SCAN", "UNREADABLE")), List.of());

		assertThat(page.select("input[name=kennwort]").attr("type")).isEqualTo("password");
		assertThat(page.select("input[name=kennwort]").attr("autocomplete")).isEqualTo("off");
		assertThat(page.select("main form button").eachAttr("value")).startsWith("PASSWORD");
	}

	@Test
	void who_proposed_cannot_confirm() {
		Document page = list(List.of(), List.of(waiting(true)));

		assertThat(page.select("#zweite-person").text()).contains("bestätigen muss eine andere Person");
		assertThat(page.select("#zweite-person button")).isEmpty();
	}

	@Test
	void the_second_person_confirms_with_one_click() {
		Document page = list(List.of(), List.of(waiting(false)));

		assertThat(page.select("#zweite-person input[name=id][checked]")).hasSize(1);
		assertThat(page.select("#zweite-person button").eachAttr("value")).containsExactly("CONFIRM", "REFUSE");
	}

	@Test
	void the_result_of_each_letter_is_told() {
		Map<String, Object> model = model(List.of(), List.of());
		model.put("results", List.of(new RepairDesk.Result("0007.pdf", "Das Kennwort passt nicht.", false)));

		assertThat(Rendering.page("quarantine/list", model).select(".outcomes li").text()).contains("nicht möglich",
				"0007.pdf", "Das Kennwort passt nicht.");
	}

	@Test
	void an_empty_quarantine_says_so() {
		assertThat(list(List.of(), List.of()).select(".state").text()).contains("Alles lesbar");
	}

	@Test
	void one_letter_shows_its_reason_and_takes_keys() {
		Map<String, Object> model = new HashMap<>();
		QuarantineRows.Group group = group("UNREADABLE_SCAN", "AGAIN", "RIGHT", "CONTRAST", "NEW_SCAN", "UNREADABLE");
		model.putAll(Map.of("item", group.rows().getFirst(), "group", group, "waiting", true, "document", "", "sha",
				"0".repeat(64), "course", List.of()));

		Document page = Rendering.page("quarantine/item", model);

		assertThat(page.select(".facts").text()).contains("xref fehlt", "2026-11-20-A");
		assertThat(page.select("button[data-key]").eachAttr("data-key")).containsExactly("e", "r", "c", "s");
		assertThat(page.select("#unlesbar input[name=akte]")).hasSize(1);
	}

	@Test
	void each_letter_that_nobody_can_read_names_a_case_of_its_own() {
		Document page = Rendering.page("quarantine/unreadable", Map.of("group", group("CORRUPT", "UNREADABLE")));

		assertThat(page.select("input[name=id]")).hasSize(1);
		assertThat(page.select("input[name=akte]")).hasSize(1);
	}

	private static Document list(List<QuarantineRows.Group> groups, List<QuarantineRows.Waiting> waiting) {
		return Rendering.page("quarantine/list", model(groups, waiting));
	}

	private static Map<String, Object> model(List<QuarantineRows.Group> groups, List<QuarantineRows.Waiting> waiting) {
		return new HashMap<>(Map.of("groups", groups, "waiting", waiting, "total", groups.size() + waiting.size(),
				"decidable", waiting.stream().filter(QuarantineRows.Waiting::decidable).count()));
	}

	private static QuarantineRows.Waiting waiting(boolean own) {
		return new QuarantineRows.Waiting(row(), "Beschädigt", "Vorgeschlagen von Petra Post.", own, !own);
	}

	private static QuarantineRows.Group group(String code, String... acts) {
		List<QuarantineRows.Act> buttons = List.of(acts)
			.stream()
			.map((act) -> new QuarantineRows.Act(act, act, RepairAct.valueOf(act).key()))
			.toList();
		return new QuarantineRows.Group(code, "Beschädigt", "Die Datei ist abgeschnitten.", "Sonst neuen Scan.",
				List.of(row()), buttons);
	}

	private static QuarantineRows.Row row() {
		return new QuarantineRows.Row("m1", "0007.pdf", "2026-11-20-A", 7, "20.11.2026", "Post", "21.11. 09:12", 2,
				"xref fehlt", false, true, "");
	}

}
