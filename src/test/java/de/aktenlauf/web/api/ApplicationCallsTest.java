package de.aktenlauf.web.api;

import java.nio.charset.StandardCharsets;

import com.jayway.jsonpath.JsonPath;
import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebOffice
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplicationCallsTest {

	private static final String REGISTER = """
			{"format": "aktenlauf-cases/1", "full": false, "cases": [
			 {"case": "35504//0077001", "team": "LEISTUNG-3", "worker": "sachbearbeitung", "status": "OPEN",
			  "protection": "NONE", "members": [{"customer": "355A770010", "role": "REPRESENTATIVE",
			   "givenName": "Anna", "familyName": "Antrag", "birthDate": "1984-05-02"}]}]}""";

	private static final String EXTRACT = """
			{"format": "aktenlauf-circumstances/1", "validFrom": "2026-01-01",
			 "persons": [{"id": "355A770010", "role": "ADULT", "birthDate": "1984-05-02", "residence": {"status": "GERMAN"}}],
			 "flat": {"householdSize": 1, "comparisonArea": "RURSTADT", "rent": "420.00", "heating": "70.00"}}""";

	private static final String NOTICE = """
			{"format": "aktenlauf-change-notice/1", "case": "35504//0077001", "receivedOn": "2026-02-20", "from": "2026-03-01",
			 "handIn": {"way": "SIGNED_PAPER"}, "circumstances": {"flat": {"rent": "450.00"}}}""";

	private static final String CASE = "/api/v1/cases/35504-0077001";

	@Autowired
	private MockMvc mvc;

	@Test
	@Order(1)
	void the_schemas_are_open_to_everybody() throws Exception {
		for (String name : new String[] { "renewal", "first-application", "change-notice", "circumstances" }) {
			this.mvc.perform(get("/api/v1/schemas/" + name))
				.andExpect(status().isOk())
				.andExpect(jsonPath("$.$schema").value("https://json-schema.org/draft/2020-12/schema"))
				.andExpect(jsonPath("$.title").isNotEmpty());
		}
		this.mvc.perform(get("/api/v1/schemas/secret")).andExpect(status().isNotFound());
	}

	@Test
	@Order(2)
	void the_extract_is_taken_and_shown_with_its_source() throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("verwaltung", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content(REGISTER))
			.andExpect(status().isOk());
		call(get(CASE + "/circumstances"), "sachbearbeitung").andExpect(status().isNotFound());
		sent(put(CASE + "/circumstances"), "verwaltung", EXTRACT).andExpect(status().is(428))
			.andExpect(jsonPath("$.errors[0].message").value(containsString("If-None-Match")));
		sent(put(CASE + "/circumstances").header("If-None-Match", "*"), "verwaltung", EXTRACT)
			.andExpect(status().isCreated())
			.andExpect(header().string("ETag", "\"1\""));

		call(get(CASE + "/circumstances?validOn=2026-02-01"), "sachbearbeitung").andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"1\""))
			.andExpect(jsonPath("$.circumstances.flat.rent").value("420.00"))
			.andExpect(jsonPath("$.values[?(@.path == 'flat/rent')].source.kind").value("SPECIALIST_SYSTEM"));
		call(get(CASE + "/circumstances?validOn=2025-02-01"), "sachbearbeitung").andExpect(status().isNotFound());
		call(get(CASE + "/circumstances"), "sachbearbeitung2").andExpect(status().isForbidden());
		call(get("/api/v1/cases/35504-0077999/circumstances"), "sachbearbeitung").andExpect(status().isNotFound());
		call(get("/api/v1/cases/xyz/circumstances"), "sachbearbeitung").andExpect(status().isBadRequest());
	}

	@Test
	@Order(3)
	void an_old_version_is_412_and_an_impossible_extract_422() throws Exception {
		sent(put(CASE + "/circumstances").header("If-Match", "\"7\""), "sachbearbeitung", EXTRACT.replace("420", "430"))
			.andExpect(status().isPreconditionFailed())
			.andExpect(jsonPath("$.errors[1].message").value(containsString("430.00")));
		sent(put(CASE + "/circumstances").header("If-Match", "\"7\""), "poststelle", EXTRACT.replace("420", "430"))
			.andExpect(status().isPreconditionFailed())
			.andExpect(jsonPath("$.errors.length()").value(1));
		sent(put(CASE + "/circumstances").header("If-Match", "\"1\""), "verwaltung", EXTRACT.replace("420", "-420"))
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("flat.rent"));
		sent(put(CASE + "/circumstances").header("If-Match", "\"1\""), "verwaltung", "{").andExpect(status().is(400));
	}

	@Test
	@Order(4)
	void a_form_is_taken_once_and_shown_again() throws Exception {
		String created = sent(post(CASE + "/applications").header("Idempotency-Key", "a-1"), "sachbearbeitung", NOTICE)
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.kind").value("CHANGE_NOTICE"))
			.andExpect(jsonPath("$.state").value("OPEN"))
			.andExpect(jsonPath("$.form.circumstances.flat.rent").value("450.00"))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		String id = JsonPath.read(created, "$.application");

		sent(post(CASE + "/applications").header("Idempotency-Key", "a-1"), "sachbearbeitung", NOTICE)
			.andExpect(status().isCreated())
			.andExpect(header().string("Location", "/api/v1/applications/" + id));
		sent(post(CASE + "/applications").header("Idempotency-Key", "a-1"), "sachbearbeitung", NOTICE + " ")
			.andExpect(status().isConflict());
		call(get("/api/v1/applications/" + id), "sachbearbeitung").andExpect(status().isOk())
			.andExpect(jsonPath("$.answers.HOUSING").value("CHANGED"));
		call(get("/api/v1/applications/" + id), "sachbearbeitung2").andExpect(status().isForbidden());
		call(get("/api/v1/applications/x"), "sachbearbeitung").andExpect(status().isNotFound());
		assertThat(id).hasSize(36);
	}

	@Test
	@Order(5)
	void only_who_works_on_the_case_hands_forms_in() throws Exception {
		sent(post(CASE + "/applications"), "sachbearbeitung2", NOTICE).andExpect(status().isForbidden());
		sent(post(CASE + "/applications"), "pruefung", NOTICE).andExpect(status().isForbidden());
		sent(post(CASE + "/applications"), "poststelle", NOTICE).andExpect(status().isForbidden());
		this.mvc.perform(post(CASE + "/applications").contentType(MediaType.APPLICATION_JSON).content(NOTICE))
			.andExpect(status().isUnauthorized());
	}

	private ResultActions call(MockHttpServletRequestBuilder request, String user) throws Exception {
		return this.mvc.perform(request.with(httpBasic(user, "demo")));
	}

	private ResultActions sent(MockHttpServletRequestBuilder request, String user, String body) throws Exception {
		return this.mvc.perform(request.with(httpBasic(user, "demo"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body.getBytes(StandardCharsets.UTF_8)));
	}

}
