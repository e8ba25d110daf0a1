package de.aktenlauf.web.page;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Frame, help and error pages as they reach the browser. */
class PagesTemplateTest {

	@ParameterizedTest
	@CsvSource({ "refused,403,Kein Zugriff", "elsewhere,403,Nicht mehr bei Ihnen", "missing,404,Nicht gefunden",
			"lost,404,Fehlt im Speicher", "tooLarge,413,Zu groß", "atOnce,409,Gleichzeitig geändert",
			"broken,500,Das hat nicht geklappt" })
	void each_failure_has_its_page(String kind, int status, String title) {
		Document page = Rendering.page("error/page", Map.of("kind", kind, "status", status));

		assertThat(page.select("h1").text()).isEqualTo(title);
		assertThat(page.text()).contains("Fehlernummer " + status).doesNotContain("Exception");
	}

	@Test
	void the_frame_has_one_heading_one_main_and_a_live_region() {
		Document page = Rendering.page("help/keys", Map.of());

		assertThat(page.select("main")).hasSize(1);
		assertThat(page.select("main h1")).hasSize(1);
		assertThat(page.select("[aria-live=polite]")).hasSize(1);
		assertThat(page.select("a.skip").attr("href")).isEqualTo("#inhalt");
	}

	@Test
	void the_place_where_one_is_stands_in_the_navigation() {
		Document page = Rendering.page("help/accessibility", Map.of());

		assertThat(page.select("nav [aria-current=page]").attr("href")).isEqualTo("/postkorb");
	}

	@Test
	void nothing_of_a_page_is_evaluated_or_inline() {
		Document page = Rendering.page("help/keys", Map.of());

		assertThat(page.select("meta[name=htmx-config]").attr("content")).contains("\"allowEval\":false");
		assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
	}

	@Test
	void somebody_outside_sees_no_navigation() {
		Frame outside = new Frame("Jobcenter Kreis Rurtal", false, null, List.of(), false, "dark", true,
				new Assets().files());

		Document page = Rendering.page("help/accessibility", Map.of("frame", outside));

		assertThat(page.select("nav, .bar__user, .bar__search")).isEmpty();
		assertThat(page.select("html").attr("data-kern-theme")).isEqualTo("dark");
	}

}
