package de.aktenlauf.web.api;

import java.nio.charset.StandardCharsets;

import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebOffice
class CalculationCallsTest {

	/** The example of FORMATS.md. */
	private static final String HOUSEHOLD = """
			{ "month": "2026-08", "approvalPeriodStart": "2026-08-01", "householdSize": 3, "recognisedHousing": "900.00",
			  "decentralHotWater": false,
			  "persons": [
			    { "id": "A", "role": "ADULT", "birthDate": "1990-01-15", "pregnantAfterWeek12": false,
			      "participationInWorkingLife": false, "receivesChildBenefit": true,
			      "incomes": [ { "kind": "EARNED", "gross": "1200.00", "net": "950.00", "provenDeductions": "180.00" },
			                   { "kind": "OTHER", "amount": "610.00" } ] },
			    { "id": "C", "role": "CHILD", "birthDate": "2020-02-01", "childBenefit": true,
			      "incomes": [ { "kind": "MAINTENANCE_ADVANCE", "amount": "299.00" },
			                   { "kind": "MAINTENANCE", "amount": "0.00" } ] } ] }""";

	@Autowired
	private MockMvc mvc;

	@Test
	void a_household_is_calculated_with_its_reasons() throws Exception {
		// A: 563 + 202.68 + 300; 950 - 180 - 248 (84 + 144 + 20) + 610 = 1132, no second
		// flat
		calculate("sachbearbeitung", HOUSEHOLD).andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
			.andExpect(jsonPath("$.lawVersion").value("2026-07-01"))
			.andExpect(jsonPath("$.countableIncome").value("1132.00"))
			.andExpect(jsonPath("$.total").value("65.68"))
			.andExpect(jsonPath("$.childSupplementTotal").value("25.00"))
			.andExpect(jsonPath("$.persons[0].stage").value(1))
			.andExpect(jsonPath("$.persons[0].standardNeed").value("563.00"))
			.andExpect(jsonPath("$.persons[0].additionalNeed").value("202.68"))
			.andExpect(jsonPath("$.persons[0].housingNeed").value("300.00"))
			.andExpect(jsonPath("$.persons[0].ownIncome").value("0.00"))
			.andExpect(jsonPath("$.persons[0].inCommunity").value(true))
			.andExpect(jsonPath("$.persons[1].ownIncome").value("558.00"))
			.andExpect(jsonPath("$.lines[0].person").value("A"))
			.andExpect(jsonPath("$.lines[0].step").value("STANDARD_NEED"))
			.andExpect(jsonPath("$.lines[0].amount").value("563.00"))
			.andExpect(jsonPath("$.lines[0].source").value("§ 20 Abs. 2 SGB II"))
			.andExpect(jsonPath("$.lines[0].explanation").value(endsWith(".")))
			.andExpect(jsonPath("$.carriedForward").isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sachbearbeitung", "teamleitung", "widerspruch", "poststelle", "prozess", "pruefung",
			"verwaltung" })
	void all_staff_may_calculate(String user) throws Exception {
		calculate(user, HOUSEHOLD).andExpect(status().isOk());
	}

	@Test
	void what_cannot_be_is_422_with_field_and_mend() throws Exception {
		calculate("sachbearbeitung", HOUSEHOLD.replace("\"950.00\"", "\"1950.00\"").replace("2020-02-01", "2030-02-01"))
			.andExpect(status().is(422))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.type").value("urn:aktenlauf:problem:household-impossible"))
			.andExpect(jsonPath("$.errors[0].field").value("persons[0].incomes[0].net"))
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
	}

	@Test
	void a_month_without_figures_is_422_with_key_and_month() throws Exception {
		calculate("sachbearbeitung", HOUSEHOLD.replace("\"2026-08\"", "\"2027-01\"")).andExpect(status().is(422))
			.andExpect(jsonPath("$.type").value("urn:aktenlauf:problem:figure-missing"))
			.andExpect(jsonPath("$.errors[0].field").value("month"))
			.andExpect(jsonPath("$.errors[0].message").value(containsString("regelbedarfsstufe_1")))
			.andExpect(jsonPath("$.errors[0].message").value(containsString("2027-01")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]" })
	void what_is_no_json_object_is_400(String body) throws Exception {
		calculate("sachbearbeitung", body).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value("body"));
	}

	@Test
	void what_is_too_large_is_413() throws Exception {
		calculate("sachbearbeitung", HOUSEHOLD + " ".repeat(300_000)).andExpect(status().is(413));
	}

	@Test
	void nobody_calculates_without_logging_in() throws Exception {
		this.mvc.perform(post("/api/v1/calculations").contentType(MediaType.APPLICATION_JSON).content(HOUSEHOLD))
			.andExpect(status().isUnauthorized());
	}

	private ResultActions calculate(String user, String body) throws Exception {
		return this.mvc.perform(post("/api/v1/calculations").with(httpBasic(user, "demo"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body.getBytes(StandardCharsets.UTF_8)));
	}

}
