package de.aktenlauf.web.deliveries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.intake.DeliveryRefused;
import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The deliveries as they reach the browser. */
class DeliveriesTemplateTest {

	@Test
	void a_running_delivery_is_fetched_again() {
		Document page = Rendering.page("deliveries/delivery", model(progress(false)));

		assertThat(page.select("#stand").attr("hx-trigger")).isEqualTo("every 1s");
		assertThat(page.select("#stand").attr("hx-headers")).contains("X-Background");
		assertThat(page.select("#nachweis").attr("hx-get")).isEqualTo("/lieferungen/2026-11-20-A/nachweis");
	}

	@Test
	void a_complete_delivery_is_left_in_peace() {
		Document page = Rendering.page("deliveries/delivery", model(progress(true)));

		assertThat(page.select("[hx-get]")).isEmpty();
		assertThat(page.select("#stand").text()).contains("erfüllt");
	}

	@Test
	void the_sum_says_where_every_page_is() {
		Document page = Rendering.page("deliveries/delivery", model(progress(false)));

		assertThat(page.select(".sum").text())
			.isEqualTo("2.094 Seiten geliefert = 28 abgelegt + 1 in Quarantäne oder doppelt + 2.065 unterwegs");
	}

	@Test
	void the_bar_is_said_in_words_too() {
		Document page = Rendering.page("deliveries/delivery", model(progress(false)));

		assertThat(page.select("svg[role=img]").attr("aria-label")).isEqualTo("20 von 42 Schreiben verteilt");
		assertThat(page.select("svg.segments rect").eachAttr("width")).contains("450");
	}

	@Test
	void the_ledger_names_file_state_and_reason() {
		Document page = Rendering.page("deliveries/delivery", model(progress(false)));

		assertThat(page.select(".ledger tbody tr").text()).contains("0001.pdf", "abgelegt", "Widerspruch (98 %)",
				"35504//0012345", "Regel R-07");
	}

	@Test
	void only_who_may_import_sees_the_upload() {
		assertThat(Rendering.page("deliveries/list", list(false)).select("input[type=file]")).isEmpty();
		assertThat(Rendering.page("deliveries/list", list(true)).select("input[type=file]")).hasSize(2);
	}

	@Test
	void a_refused_delivery_shows_all_findings() {
		Map<String, Object> model = list(true);
		model.put("findings", List.of(new DeliveryRefused.Finding("delivery", "fehlt"),
				new DeliveryRefused.Finding("channel", "ist unbekannt")));

		Document page = Rendering.page("deliveries/list", model);

		assertThat(page.select("[role=alert]").text()).contains("delivery: fehlt", "channel: ist unbekannt");
	}

	@Test
	void without_deliveries_it_says_where_they_come_from() {
		Map<String, Object> model = list(false);
		model.put("deliveries", List.of());

		assertThat(Rendering.page("deliveries/list", model).select(".state").text()).contains("Eingangsordner");
	}

	private static Map<String, Object> list(boolean importer) {
		Map<String, Object> model = new HashMap<>();
		model.put("deliveries", List.of(progress(false)));
		model.put("refusals", List.of());
		model.put("live", true);
		model.put("today", "2026-11-22");
		model.put("importer", importer);
		return model;
	}

	private static Map<String, Object> model(Progress progress) {
		Map<String, Object> model = new HashMap<>();
		model.put("delivery", progress);
		model.put("rows",
				List.of(new LedgerRow("1", 1, "0001.pdf", "", "abgelegt", "success", "Widerspruch (98 %)",
						"35504//0012345", "/akten/35504/0012345", "Widerspruchsstelle", "", 2, "", "Regel R-07",
						"/dokumente/d1", "/lieferungen/A/1/beleg")));
		return model;
	}

	private static Progress progress(boolean complete) {
		List<Progress.Step> steps = List.of(new Progress.Step("empfangen", 42, "done"),
				new Progress.Step("geprüft", 42, "done"), new Progress.Step("gelesen", 21, "active"),
				new Progress.Step("zugeordnet", 20, "active"), new Progress.Step("verteilt", 20, "active"));
		return new Progress("2026-11-20-A", "Scan-Zentrum · Post", "20.11.2026", complete, 42, 2_094, 28, 1,
				complete ? 0 : 2_065, steps,
				List.of(new Progress.Segment("filed", "in Akten", 19, 0, 450),
						new Progress.Segment("checked", "geprüft", 23, 450, 550)),
				complete ? "bis 23.11. 15:00: erfüllt am 22.11. 17:24" : "bis 23.11. 15:00: noch 2 h 10 min", "info",
				"21", "1 min 24 s", "17:25 Uhr",
				List.of(new Progress.Arrival("19", 19, "Kontoauszug", "Leistung 3", "filed")));
	}

}
