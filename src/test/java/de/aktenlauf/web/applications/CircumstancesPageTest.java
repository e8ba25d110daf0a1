package de.aktenlauf.web.applications;

import java.nio.charset.StandardCharsets;

import de.aktenlauf.web.WebOffice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebOffice
class CircumstancesPageTest {

	private static final String REGISTER = """
			{"format": "aktenlauf-cases/1", "full": false, "cases": [
			 {"case": "35504//0077101", "team": "LEISTUNG-3", "worker": "sachbearbeitung", "status": "OPEN",
			  "protection": "NONE", "members": [{"customer": "355A771010", "role": "REPRESENTATIVE",
			   "givenName": "Vera", "familyName": "Hältnis", "birthDate": "1984-05-02"}]},
			 {"case": "35504//0077102", "team": "LEISTUNG-3", "worker": "sachbearbeitung", "status": "OPEN",
			  "protection": "NONE", "members": [{"customer": "355A771020", "role": "REPRESENTATIVE",
			   "givenName": "Nichts", "familyName": "Bekannt", "birthDate": "1984-05-02"}]}]}""";

	private static final String EXTRACT = """
			{"format": "aktenlauf-circumstances/1", "validFrom": "2026-01-01",
			 "persons": [{"id": "355A771010", "role": "ADULT", "birthDate": "1984-05-02", "residence": {"status": "GERMAN"},
			  "incomes": [{"kind": "EARNED", "gross": "1520.00", "net": "1210.50"}]}],
			 "flat": {"householdSize": 1, "comparisonArea": "RURTAL-NORD", "rent": "420.00", "heating": "70.00"}}""";

	private static final String PAGE = "/akten/35504/0077101/verhaeltnisse";

	@Autowired
	private MockMvc mvc;

	@BeforeEach
	void known() throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("verwaltung", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content(REGISTER.getBytes(StandardCharsets.UTF_8)))
			.andExpect(status().isOk());
		sent("\"0\"", EXTRACT.replace("420", "410").replace("2026-01-01", "2025-07-01"));
		sent("\"1\"", EXTRACT);
	}

	@Test
	void each_value_is_shown_with_its_source_and_what_was_before() throws Exception {
		Document page = page(PAGE + "?gueltig=2026-02-01");

		assertThat(page.select("h2").eachText()).contains("Vera Hältnis (355A771010)", "Wohnung");
		assertThat(page.select("tr").eachText()).anyMatch((row) -> row.startsWith("Einkommen 1: brutto 1.520,00 €")
				&& row.contains("seit 01.07.2025") && row.endsWith("Fachverfahren"));
		assertThat(page.select("tr").eachText()).anyMatch((row) -> row.startsWith("Miete mit Nebenkosten 420,00 €")
				&& row.contains("410,00 €") && row.contains("01.07.2025 bis 31.12.2025"));
		assertThat(page.select("main [id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void the_day_decides_and_what_is_no_day_is_said() throws Exception {
		assertThat(page(PAGE + "?gueltig=2025-08-01").select("tr").eachText())
			.anyMatch((row) -> row.startsWith("Miete mit Nebenkosten 410,00 €"));
		assertThat(page(PAGE + "?gueltig=2024-08-01").text()).contains("Für diesen Tag ist nichts bekannt.");
		assertThat(page(PAGE + "?bekannt=2025-08-01").text()).contains("Für diesen Tag ist nichts bekannt.");
		assertThat(page(PAGE + "?gueltig=morgen").text()).contains("Diesen Tag gibt es nicht.");
	}

	@Test
	void a_case_of_which_nothing_is_known_says_so() throws Exception {
		assertThat(page("/akten/35504/0077102/verhaeltnisse").text()).contains("Für diesen Tag ist nichts bekannt.");
	}

	@Test
	void who_has_no_need_to_know_is_led_to_the_reason() throws Exception {
		this.mvc.perform(get(PAGE).with(user("sachbearbeitung2"))).andExpect(redirectedUrl("/akten/35504/0077101"));
		this.mvc.perform(get("/akten/35504/9999999/verhaeltnisse").with(user("pruefung")))
			.andExpect(status().isNotFound());
	}

	private Document page(String address) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address).with(user("sachbearbeitung")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	/** The first one of the class stores it, the later ones meet it. */
	private void sent(String version, String extract) throws Exception {
		this.mvc.perform(put("/api/v1/cases/35504-0077101/circumstances").with(httpBasic("verwaltung", "demo"))
			.header("If-Match", version)
			.contentType(MediaType.APPLICATION_JSON)
			.content(extract.getBytes(StandardCharsets.UTF_8)));
	}

}
