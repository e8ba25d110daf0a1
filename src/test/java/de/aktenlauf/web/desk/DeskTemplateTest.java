package de.aktenlauf.web.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.aktenlauf.web.documents.Courses;
import de.aktenlauf.web.documents.FileBeside;
import de.aktenlauf.web.documents.LetterView;
import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Mein Postkorb as it reaches the browser. */
class DeskTemplateTest {

	@Test
	void the_open_item_is_marked_in_the_list() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("a.row[aria-current]").eachAttr("data-item")).containsExactly("1");
		assertThat(page.select("a.row").size()).isEqualTo(2);
	}

	@Test
	void the_stored_picture_is_there_without_any_script() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.expectFirst(".sheet img").attr("src")).isEqualTo("/dokumente/d1/seiten/1");
		assertThat(page.expectFirst(".sheet img").hasAttr("loading")).isFalse();
		assertThat(page.select(".sheet__blank").text()).isEqualTo("Seite 2 ist leer");
	}

	@Test
	void it_says_why_the_item_is_here() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("#aufgabe").text()).contains("Warum hier?", "Erkannt als Widerspruch (98 %)",
				"„lege ich Widerspruch ein“", "Regel R-07");
	}

	@Test
	void the_form_carries_the_version_that_the_person_saw() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("form[action$=/erledigen] input[name=version]").val()).isEqualTo("7");
		assertThat(page.select("form[action$=/erledigen] button").attr("data-key")).isEqualTo("e");
	}

	@Test
	void a_refused_letter_shows_no_picture() {
		Document page = Rendering.page("desk/desk", model(item("PROTECTED", "PROCESS_MAIL")));

		assertThat(page.select("img")).isEmpty();
		assertThat(page.select(".desk__scan").text()).contains("Geschützte Akte");
	}

	@Test
	void a_letter_without_a_case_leads_to_its_assignment() {
		Document page = Rendering.page("desk/desk", model(item("", "ASSIGN_CASE")));

		assertThat(page.select("form[action$=/erledigen]")).isEmpty();
		assertThat(page.select("a[data-key=e]").attr("href")).isEqualTo("/zuordnung/m1");
	}

	@Test
	void an_act_can_be_taken_back_from_where_the_person_stands() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		assertThat(Rendering.page("desk/desk", model).select(".snackbar")).isEmpty();
		model.put("address", DeskAddress.of("LEISTUNG-3", "frist").in("neu"));
		model.put("message", "Erledigt: Kontoauszug");
		model.put("undo", "0e2ad3f7-6d0e-4b47-9ce5-1f36b6a3d1aa");

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select(".snackbar").text()).contains("Erledigt: Kontoauszug", "Rückgängig (Z)");
		assertThat(page.select(".snackbar button").attr("data-key")).isEqualTo("z");
		assertThat(page.select(".snackbar input[name=akt]").val()).isEqualTo("0e2ad3f7-6d0e-4b47-9ce5-1f36b6a3d1aa");
		assertThat(page.select(".snackbar input[name=ordnung]").val()).isEqualTo("neu");
		assertThat(page.select(".snackbar input[name=vorgang]").val()).isEqualTo("1");
		assertThat(page.select("[data-announce]").attr("data-announce"))
			.isEqualTo("Erledigt: Kontoauszug. Rückgängig mit der Taste Z.");
	}

	@Test
	void items_are_chosen_with_the_version_that_the_person_saw() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("input[data-pick]").eachAttr("value")).containsExactly("1:7", "2:3");
		assertThat(page.select("input[data-pick]").eachAttr("form")).containsOnly("stapel");
		assertThat(page.select("form#stapel button[name=aktion]").eachAttr("value")).containsExactly("erledigen",
				"wiedervorlage", "weiterleiten");
	}

	@Test
	void the_file_comes_beside_the_scan_by_one_key_and_without_script_by_a_link() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("a[data-key=a]").attr("hx-get")).isEqualTo("/postkorb?vorgang=1&neben=akte");
		assertThat(page.select("a[data-key=a]").attr("href")).isEqualTo("/akten/35504/0012345/vergleich?l=d1");
		assertThat(page.select("a[data-key=a]").text()).isEqualTo("Akte daneben A");
		assertThat(page.select("a[data-key=shift+a]").attr("href")).isEqualTo("/postkorb/zweitfenster");
		assertThat(page.select("#beiakte")).isEmpty();
	}

	@Test
	void an_item_without_a_file_keeps_the_split_and_says_so() {
		Map<String, Object> model = model(item("", "ASSIGN_CASE"));
		model.put("split", true);

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select("#beiakte").text()).contains("Keine Akte");
		assertThat(page.select("a[data-key=a]").text()).isEqualTo("Akte schließen A");
	}

	@Test
	void a_locked_file_shows_nothing_of_itself() {
		Map<String, Object> model = model(item("PROTECTED", "PROCESS_MAIL"));
		model.put("split", true);
		model.put("beside", new FileBeside("35504//0012345", "", "/akten/35504/0012345", "PROTECTED", List.of(),
				List.of(), false, null, "", "", false));

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select("#beiakte").text()).contains("Geschützte Akte");
		assertThat(page.select("#beiakte a, #beiakte img")).isEmpty();
	}

	@Test
	void quick_dates_are_one_key_away_once_the_fold_is_open() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("[data-fold=w] button[name=bis]").val()).isEqualTo("2026-11-30");
		assertThat(page.select("[data-fold=w] button[name=bis]").attr("data-key")).isEqualTo("1");
	}

	@Test
	void what_is_not_right_is_corrected_with_a_reason_that_stays_in_the_history() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("form[action$=/berichtigen] option").eachText()).containsExactly("Mietvertrag");
		assertThat(page.select("form[action$=/berichtigen] input[name=grund]").hasAttr("required")).isTrue();
		assertThat(page.select(".notes").text()).contains("Sabine Bergmann", "Kontoauszug → Widerspruch",
				"steht in der Überschrift");
	}

	@Test
	void a_draft_a_question_and_a_colleague_are_shown() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select("form:has(#notiz-rueckfrage) [data-draft]").attr("data-draft"))
			.isEqualTo("/entwuerfe/rueckfrage/1");
		assertThat(page.select("form:has(#notiz-rueckfrage) [data-draft-field=notiz]").val()).isEqualTo("Kennst du");
		assertThat(page.select("form:has(#notiz-rueckfrage) [data-draft-said]").text()).contains("Entwurf vom 22.11.");
		assertThat(page.select("form:has(#notiz-rueckfrage) noscript").html()).contains("Kennst du");
		assertThat(page.select("form:has(#grund) [data-draft]").attr("data-draft"))
			.isEqualTo("/entwuerfe/berichtigen/1");
		assertThat(page.select(".question").text()).contains("Rückfrage von Aylin Demir");
		assertThat(page.select("details[data-fold=u]").text()).contains("Von Holger Thelen übernehmen",
				"Wollen Sie den Vorgang übernehmen?");
		assertThat(page.select(".messages form").attr("action")).isEqualTo("/postkorb/mitteilungen/7/gelesen");
		assertThat(page.select(".views a[aria-current]").text()).isEqualTo("Meine Fristen");
	}

	@Test
	void the_order_of_the_list_can_be_chosen() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")));

		assertThat(page.select(".orders a").eachAttr("href")).containsExactly("/postkorb", "/postkorb?ordnung=neu");
		assertThat(page.select(".orders a[aria-current]").text()).isEqualTo("Frist zuerst");
	}

	@Test
	void a_conflict_says_that_nothing_is_lost() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		model.put("conflict", "Jemand war schneller");

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select("[role=alert]").text()).contains("Jemand war schneller", "nichts verloren");
	}

	@Test
	void an_empty_in_tray_says_so() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		model.remove("open");
		model.put("groups", List.of());

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select(".desk__list").text()).contains("Alles erledigt");
		assertThat(page.select("[data-focus]").text()).isEqualTo("Keine Aufgabe offen");
	}

	@Test
	void the_rest_of_a_long_list_is_reached_by_a_link_that_works_without_any_script() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		assertThat(Rendering.page("desk/desk", model).select("a[data-more]")).isEmpty();
		model.put("more", "/postkorb?nach=7");

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select("p#weitere > a[data-more]").attr("href")).isEqualTo("/postkorb?nach=7");
		assertThat(page.select("a[data-more]").attr("hx-get")).isEqualTo("/postkorb?nach=7");
		assertThat(Rendering.page("desk/desk :: rows", model).select("a.row, a[data-more]")).hasSize(3);
	}

	@Test
	void many_baskets_are_folded_and_the_chosen_one_stays_in_sight() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		model.put("tabs",
				Stream.of("A", "B", "C", "D").map((name) -> new Chip("/" + name, name, 1, "B".equals(name))).toList());

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select(".chips details a.chip")).hasSize(3);
		assertThat(page.select(".chips > a.chip[aria-current]").text()).isEqualTo("B 1");
	}

	@Test
	void a_later_part_of_the_list_leads_back_and_its_forms_know_their_place() {
		UUID last = UUID.fromString("0e2ad3f7-6d0e-4b47-9ce5-1f36b6a3d1aa");
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		model.put("address", DeskAddress.of("LEISTUNG-3", "frist").behind(last));

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select("p.more a").attr("href")).isEqualTo("/postkorb/LEISTUNG-3?filter=frist");
		assertThat(page.select("form[action$=/erledigen] input[name=nach]").val()).isEqualTo(last.toString());
	}

	@Test
	void the_part_that_is_swapped_is_the_same_as_on_the_page() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));

		Document part = Rendering.page("desk/work :: work", model);

		assertThat(part.select("#vorgang").outerHtml())
			.isEqualTo(Rendering.page("desk/desk", model).select("#vorgang").outerHtml());
	}

	@Test
	void the_text_is_read_instead_of_the_picture() {
		Map<String, Object> model = model(item("", "PROCESS_MAIL"));
		model.put("text", true);

		Document page = Rendering.page("desk/desk", model);

		assertThat(page.select(".reading").text()).contains("hiermit lege ich Widerspruch ein", "Seite 2 ist leer");
		assertThat(page.select(".sheet")).isEmpty();
	}

	@Test
	void an_english_browser_gets_english() {
		Document page = Rendering.page("desk/desk", model(item("", "PROCESS_MAIL")), Locale.ENGLISH);

		assertThat(page.select("html").attr("lang")).isEqualTo("en");
		assertThat(page.select("#aufgabe").text()).contains("Why here?");
	}

	private static Map<String, Object> model(OpenItem open) {
		DeskAddress address = DeskAddress.of("", "");
		List<ItemGroup.Row> rows = List.of(
				new ItemGroup.Row("1", 7, address.item("1"), "Widerspruch",
						List.of(new ItemGroup.Badge("danger", "Frist 21.12.")),
						"Scan 21.11. 14:02 · 2 Seiten · bis 21.12.", "/dokumente/d1/seiten/1", true),
				new ItemGroup.Row("2", 3, address.item("2"), "Kontoauszug", List.of(), "Upload 20.11. 19:44 · 3 Seiten",
						"", false));
		Map<String, Object> model = new HashMap<>();
		model.put("address", address);
		model.put("text", false);
		model.put("open", open);
		model.put("tomorrow", LocalDate.parse("2026-11-23"));
		model.put("inAWeek", LocalDate.parse("2026-11-29"));
		model.put("quickDates",
				List.of(new QuickDates.QuickDate("1", LocalDate.parse("2026-11-30"), "+1 Woche · 30.11.")));
		model.put("split", false);
		model.put("splitSwap", "/postkorb?vorgang=1&neben=akte");
		model.put("splitHref", "/akten/35504/0012345/vergleich?l=d1");
		model.put("groups", List.of(new ItemGroup("Muster, Maxi · 35504//0012345", "/akten/35504/0012345", rows)));
		model.put("chips", List.of(new Chip("/postkorb?filter=neu", "Heute neu", 2, false)));
		model.put("tabs", List.of());
		model.put("views", List.of(new InTray.View("v1", "Meine Fristen", "/postkorb?filter=frist", true)));
		model.put("messages",
				List.of(new Conversations.Message(7, "Rückfrage von Aylin Demir", "/postkorb?vorgang=1", true)));
		model.put("orders", List.of(new Chip("/postkorb", "Frist zuerst", 0, true),
				new Chip("/postkorb?ordnung=neu", "Neueste zuerst", 0, false)));
		model.put("targets", List.of(new OpenItem.Choice("LEISTUNG-3", "Leistung 3")));
		model.put("total", 2L);
		model.put("shown", 2);
		model.put("inTray", 2L);
		return model;
	}

	private static OpenItem item(String refused, String kind) {
		LetterView.Sheet first = new LetterView.Sheet(1, 1240, 1754, false, List.of("hiermit lege ich Widerspruch ein"),
				List.of(new LetterView.Mark(0, 100, 200, 300, 40)));
		LetterView.Sheet back = new LetterView.Sheet(2, 1240, 1754, true, List.of(), List.of());
		LetterView letter = new LetterView("d1", "Widerspruch", "Widerspruch", List.of(first, back), 1, true,
				List.of(new LetterView.Words(0, "lege ich Widerspruch ein", 1)),
				new LetterView.Facts("35504//0012345", "/akten/35504/0012345", "Widerspruch", "Post", "20.11.2026",
						"21.11.2026, 14:02", "21.11.2026, 14:05", 98, "application/pdf", "0".repeat(64), "m1", false));
		return new OpenItem("1", 7, "Widerspruch", "Post bearbeiten", kind, refused.isEmpty() ? letter : null, refused,
				List.of(new OpenItem.Field("Eingang", "20.11.2026", "")),
				new OpenItem.Reason("Widerspruch", 98, "die BG-Nummer", "Widersprüche gehen an die Widerspruchsstelle.",
						"R-07", "m1"),
				List.of(new Courses.Step("21.11. 14:02", "Posteingang erfasst", "")), List.of(), true, true,
				List.of(new OpenItem.Choice("LEISTUNG-3", "Leistung 3")),
				List.of(new OpenItem.Choice("TENANCY", "Mietvertrag")),
				new OpenItem.Talk(List.of(new OpenItem.Said("22.11. 14:05 · Holger Thelen:", "Antwort:", "Ja, bitte.")),
						List.of(new OpenItem.Said("22.11. 14:02 · Sabine Bergmann:", "Kontoauszug → Widerspruch.",
								"steht in der Überschrift")),
						"Holger Thelen", "Aylin Demir", List.of(new OpenItem.Choice("lb31", "Holger Thelen"))));
	}

}
