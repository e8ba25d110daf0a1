package de.aktenlauf.web.security;

import java.nio.charset.StandardCharsets;

import de.aktenlauf.web.WebOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a session costs when it ends, and what it must not cost while it lasts. */
@WebOffice
class SessionEndTest {

	@Autowired
	private MockMvc mvc;

	@Test
	void a_call_with_the_cookie_of_a_session_costs_it_nothing() throws Exception {
		MockHttpSession session = new MockHttpSession();
		this.mvc.perform(logIn(session)).andExpect(redirectedUrl("/"));
		String token = Jsoup
			.parse(this.mvc.perform(get("/tasten").session(session))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8))
			.select("input[name=_csrf]")
			.val();

		this.mvc.perform(get("/api/v1/work-items").session(session).with(httpBasic("widerspruch", "demo")))
			.andExpect(status().isOk());
		this.mvc
			.perform(post("/api/v1/notes?case=35504//0099999").session(session)
				.contentType("application/json")
				.content("{}")
				.with(httpBasic("widerspruch", "demo")))
			.andExpect(status().isBadRequest());

		assertThat(token).isNotEmpty();
		this.mvc.perform(post("/einstellungen").session(session).param("_csrf", token).param("darstellung", "hell"))
			.andExpect(status().is3xxRedirection());
	}

	@Test
	void a_call_begins_no_session_and_a_session_is_no_log_in_for_calls() throws Exception {
		MockHttpSession session = new MockHttpSession();
		this.mvc.perform(logIn(session));

		assertThat(this.mvc.perform(get("/api/v1/work-items").with(httpBasic("widerspruch", "demo")))
			.andReturn()
			.getRequest()
			.getSession(false)).isNull();
		this.mvc.perform(get("/api/v1/work-items").session(session)).andExpect(status().isUnauthorized());
	}

	@ParameterizedTest
	@CsvSource({ "Referer,http://localhost/akten/35504/0012345?dokument=1,/akten/35504/0012345?dokument=1",
			"Referer,https://anderswo.example/akten,/", "Referer,http://localhost//anderswo.example,/",
			"Referer,http://localhost/anmelden,/", "Referer,kein Ort,/",
			"HX-Current-URL,http://localhost/postkorb?vorgang=1,/postkorb?vorgang=1" })
	void a_form_that_came_too_late_is_returned_to_after_the_log_in(String name, String value, String target)
			throws Exception {
		MockHttpSession session = new MockHttpSession();
		MockHttpServletRequestBuilder late = post("/postkorb/vorgaenge/x/erledigen").session(session)
			.header(name, value);
		this.mvc.perform(name.startsWith("HX") ? late.header("HX-Request", "true") : late);

		this.mvc.perform(logIn(session)).andExpect(redirectedUrl(target));
	}

	@Test
	void what_a_page_asks_by_itself_leads_nowhere() throws Exception {
		this.mvc
			.perform(get("/akten/35504/0012345/anwesend").header("HX-Request", "true")
				.header(SessionLimits.BACKGROUND, "1"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().doesNotExist("HX-Redirect"));
	}

	private static MockHttpServletRequestBuilder logIn(MockHttpSession session) {
		return post("/anmelden").session(session)
			.param("username", "widerspruch")
			.param("password", "demo")
			.with(csrf());
	}

}
