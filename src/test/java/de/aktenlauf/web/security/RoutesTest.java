package de.aktenlauf.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebOffice
class RoutesTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void no_route_but_the_public_ones_answers_without_log_in() throws Exception {
		List<String> open = new ArrayList<>();
		for (Route route : routes()) {
			MockHttpServletResponse response = this.mvc
				.perform(request(route.method(), route.path()).with(csrf().asHeader()))
				.andReturn()
				.getResponse();
			boolean toLogin = "/anmelden".equals(response.getRedirectedUrl());
			if (response.getStatus() != 401 && !toLogin && !isPublic(route.path())) {
				open.add(route + " " + response.getStatus());
			}
		}

		assertThat(open).isEmpty();
	}

	@Test
	void every_mapped_route_is_listed() {
		AntPathMatcher matcher = new AntPathMatcher();
		List<String> listed = new ArrayList<>(List.of(Routes.PUBLIC));
		listed.addAll(List.of(Routes.PAGES));
		listed.addAll(List.of(Routes.CALLS));
		listed.addAll(List.of(Routes.PUBLIC_CALLS));
		listed.addAll(List.of(Routes.INDEX));
		listed.addAll(List.of(Routes.DELIVERIES, Routes.DELIVERY, Routes.CASE_IMPORTS));
		Routes.PAGES_BY_PERMISSION.values().forEach(listed::addAll);

		List<Route> forgotten = routes().stream()
			.filter((route) -> listed.stream().noneMatch((pattern) -> matcher.match(pattern, route.path())))
			.toList();

		assertThat(forgotten).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nirgends", "/actuator/env", "/h2-console", "/engine-rest/version", "/swagger-ui" })
	void an_unknown_page_is_denied_even_after_log_in(String path) throws Exception {
		this.mvc.perform(get(path).with(user("teamleitung"))).andExpect(status().isForbidden());
	}

	@Test
	void an_unknown_call_is_denied_with_a_problem() throws Exception {
		this.mvc.perform(get("/api/v1/nirgends").with(httpBasic("teamleitung", "demo")))
			.andExpect(status().isForbidden())
			.andExpect(jsonPath("$.type").value("urn:aktenlauf:problem:access-refused"))
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
	}

	@Test
	void a_page_without_log_in_leads_to_the_log_in() throws Exception {
		this.mvc.perform(get("/postkorb").accept("text/html")).andExpect(redirectedUrl("/anmelden"));
		this.mvc.perform(get("/postkorb").header("HX-Request", "true"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("HX-Redirect", "/anmelden"));
	}

	@Test
	void a_person_who_left_gets_nowhere() throws Exception {
		this.mvc.perform(get("/postkorb").with(user("ausgeschieden"))).andExpect(status().isForbidden());
	}

	@Test
	void a_wrong_password_is_refused_and_recorded() throws Exception {
		this.mvc.perform(get("/api/v1/deliveries").with(httpBasic("prozess2", "falsch")))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("WWW-Authenticate", containsString("Basic")));

		assertThat(AuditTrailFixture.entries(this.jdbc, "person:prozess2")).extracting(AuditEntry::action)
			.contains(AuditAction.LOGIN_FAILED);
	}

	@Test
	void guessing_closes_the_name_for_a_while() throws Exception {
		for (int guess = 0; guess < LoginThrottle.MAX_FAILURES; guess++) {
			this.mvc.perform(get("/api/v1/deliveries").with(httpBasic("niemand", "falsch" + guess)));
		}

		this.mvc.perform(get("/api/v1/deliveries").with(httpBasic("niemand", "demo")))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"));
	}

	@Test
	void the_form_logs_in_and_out_and_both_are_recorded() throws Exception {
		this.mvc.perform(post("/anmelden").param("username", "widerspruch").param("password", "demo").with(csrf()))
			.andExpect(redirectedUrl("/"));
		this.mvc.perform(post("/abmelden").with(user("widerspruch")).with(csrf()))
			.andExpect(redirectedUrl("/anmelden?abgemeldet"));

		assertThat(AuditTrailFixture.entries(this.jdbc, "person:widerspruch")).extracting(AuditEntry::action)
			.containsSubsequence(AuditAction.LOGGED_IN, AuditAction.LOGGED_OUT);
	}

	@Test
	void a_form_without_its_token_changes_nothing() throws Exception {
		this.mvc.perform(post("/abmelden").with(user("widerspruch"))).andExpect(status().isForbidden());
	}

	@Test
	void a_form_whose_session_ended_leads_to_the_log_in() throws Exception {
		this.mvc.perform(post("/postkorb/vorgaenge/x/erledigen")).andExpect(redirectedUrl("/anmelden?abgelaufen"));
		this.mvc.perform(post("/postkorb/vorgaenge/x/erledigen").header("HX-Request", "true"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("HX-Redirect", "/anmelden?abgelaufen"));
	}

	@Test
	void an_upload_is_refused_before_it_is_read() throws Exception {
		this.mvc.perform(multipart("/anmelden").file("any", new byte[9]).with(csrf()))
			.andExpect(redirectedUrl("/anmelden?abgelaufen"));
		this.mvc
			.perform(multipart("/lieferungen").file("lieferung", new byte[9]).with(user("teamleitung")).with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc.perform(multipart("/suche").file("any", new byte[9]).with(user("poststelle")).with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc
			.perform(multipart("/api/v1/work-items").file("any", new byte[9]).header("Sec-Fetch-Site", "cross-site"))
			.andExpect(status().isUnsupportedMediaType());
		this.mvc.perform(multipart("/lieferungen").file("lieferung", new byte[9]).with(user("poststelle")).with(csrf()))
			.andExpect(redirectedUrl("/lieferungen"));
	}

	@Test
	void a_person_who_left_is_told_so_in_words() throws Exception {
		this.mvc
			.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 403)
				.accept("text/html")
				.with(user("ausgeschieden")))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsString("Kein")));
	}

	@Test
	void a_call_that_another_site_makes_the_browser_send_is_refused() throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").content("{}")
				.header("Sec-Fetch-Site", "cross-site")
				.with(httpBasic("poststelle", "demo")))
			.andExpect(status().isForbidden());
	}

	@Test
	void every_page_carries_the_headers() throws Exception {
		this.mvc.perform(get("/anmelden").secure(true))
			.andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(header().string("Referrer-Policy", "same-origin"))
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(header().exists("Strict-Transport-Security"));
	}

	@Test
	void health_tells_nothing_but_up() throws Exception {
		this.mvc.perform(get("/actuator/health/liveness"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.status").value("UP"))
			.andExpect(jsonPath("$.components").doesNotExist());
	}

	private static boolean isPublic(String path) {
		AntPathMatcher matcher = new AntPathMatcher();
		return Stream.of(Routes.PUBLIC, Routes.PUBLIC_CALLS)
			.flatMap(Stream::of)
			.anyMatch((pattern) -> matcher.match(pattern, path));
	}

	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		this.requestMappingHandlerMapping.getHandlerMethods().keySet().forEach((mapping) -> {
			Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
			for (String pattern : mapping.getPatternValues()) {
				String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x").replace("*", "x");
				(methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
					.forEach((method) -> routes.add(new Route(HttpMethod.valueOf(method.name()), path)));
			}
		});
		return routes;
	}

	/** A mapped route with each variable filled in. */
	private record Route(HttpMethod method, String path) {
	}

}
