package de.aktenlauf.web.drafts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.TaskOnADesk;
import de.aktenlauf.web.WebOffice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What people type is there again, for them alone. */
@WebOffice
class FormDraftsTest {

	private static final String ME = "sachbearbeitung";

	private static final String COLLEAGUE = "lb31";

	private static final String FILE = "35504-0007711";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aFile() throws Exception {
		this.mvc.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"""
							{ "format": "aktenlauf-cases/1", "full": false, "cases": [
							  { "case": "35504//0007711", "team": "LEISTUNG-3", "status": "OPEN", "protection": "NONE",
							    "members": [ { "role": "REPRESENTATIVE", "givenName": "Bodo", "familyName": "Brachvogel" } ] },
							  { "case": "35504//0007712", "team": "LEISTUNG-1", "status": "OPEN", "protection": "STAFF",
							    "members": [ { "role": "REPRESENTATIVE", "givenName": "Karl", "familyName": "Kiebitz" } ] } ] }"""))
			.andExpect(status().isOk());
	}

	@Test
	void a_note_on_an_item_is_there_again_and_gone_when_sent() throws Exception {
		WorkItem item = open();
		as(ME, save("weiterleiten", item.id()).param("notiz", "Angefangener Satz").param("ziel", "BUT"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Entwurf gespeichert um")));

		Element begun = form(ME, "/postkorb?vorgang=" + item.id(), "weiterleiten");
		assertThat(begun.select("[data-draft-field=notiz]").val()).isEqualTo("Angefangener Satz");
		assertThat(begun.select("[data-draft-field=ziel]").val()).isEqualTo("BUT");
		assertThat(begun.text()).contains("Entwurf vom");
		assertThat(form(COLLEAGUE, "/postkorb?vorgang=" + item.id(), "weiterleiten").select("[data-draft-field]"))
			.isEmpty();

		as(ME, post("/postkorb/vorgaenge/" + item.id() + "/weiterleiten").param("version", "0")
			.param("ziel", "BUT")
			.param("notiz", "Fertiger Satz"));
		assertThat(kept(item.id())).isZero();
	}

	@Test
	void a_draft_stays_when_a_colleague_was_faster() throws Exception {
		WorkItem item = open();
		as(ME, save("rueckfrage", item.id()).param("notiz", "Was nun?").param("person", COLLEAGUE));

		as(ME, post("/postkorb/vorgaenge/" + item.id() + "/rueckfrage").param("version", "7")
			.param("person", COLLEAGUE)
			.param("notiz", "Was nun?"));

		assertThat(form(ME, "/postkorb?vorgang=" + item.id(), "rueckfrage").select("[data-draft-field=notiz]").val())
			.isEqualTo("Was nun?");
	}

	@Test
	void what_is_about_an_item_that_is_done_is_forgotten() throws Exception {
		WorkItem item = open();
		as(ME, save("berichtigen", item.id()).param("grund", "steht oben"));
		as(COLLEAGUE, save("uebernehmen", item.id()).param("notiz", "Ich mache das."));

		this.mvc
			.perform(post("/api/v1/work-items/" + item.id() + "/completion").header("If-Match", "\"0\"")
				.with(httpBasic(ME, "demo")))
			.andExpect(status().isNoContent());

		assertThat(kept(item.id())).isZero();
	}

	@Test
	void a_note_on_a_file_is_there_again_and_gone_when_sent() throws Exception {
		as(ME, save("notizen", FILE).param("text", "Die Nachbarin rief an.\nSie kommt morgen."))
			.andExpect(status().isOk());

		assertThat(form(ME, "/akten/35504/0007711", "notizen").select("[data-draft-field=text]").val())
			.isEqualTo("Die Nachbarin rief an.\nSie kommt morgen.");

		as(ME, post("/akten/35504/0007711/notizen").param("text", "Die Nachbarin rief an."));
		assertThat(kept(FILE)).isZero();
	}

	@Test
	void why_a_file_is_opened_is_kept_before_it_may_be_opened() throws Exception {
		String stranger = "sachbearbeitung2";
		as(stranger, save("zugriff", FILE).param("grund", "Anruf aus")).andExpect(status().isOk());

		assertThat(form(stranger, "/akten/35504/0007711", "zugriff").select("[data-draft-field=grund]").val())
			.isEqualTo("Anruf aus");

		as(stranger, post("/akten/35504/0007711/zugriff").param("grund", "Anruf aus der Klinik"));
		assertThat(kept(FILE)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "notizen,35504-0007712,403", "notizen,35504-0009999,403", "notizen,irgendwas,400",
			"weiterleiten,00000000-0000-7000-8000-0000000000aa,404", "angaben,00000000-0000-7000-8000-0000000000aa,404",
			"angaben,keine-nummer,400", "anderes,1,404" })
	void nothing_is_kept_about_what_one_may_not_see(String form, String object, int answer) throws Exception {
		as(ME, save(form, object).param("text", "x").param("notiz", "x")).andExpect(status().is(answer));

		assertThat(kept(object)).isZero();
	}

	@Test
	void only_the_fields_of_the_form_are_kept_and_not_too_much() throws Exception {
		as(ME, save("notizen", FILE).param("text", "x").param("kennwort", "geheim").param("_csrf", "y"));

		assertThat(this.jdbc.sql("select field from form_draft where object = :file")
			.param("file", FILE)
			.query(String.class)
			.list()).containsExactly("text");
		as(ME, save("notizen", FILE).param("text", "x".repeat(30_001))).andExpect(status().isBadRequest());
		as(ME, post("/entwuerfe/notizen/" + FILE + "/verwerfen")).andExpect(status().isNoContent());
		assertThat(kept(FILE)).isZero();
	}

	@Test
	void a_page_learns_who_is_logged_in_and_gets_a_new_token() throws Exception {
		Document login = page(as(ME, get("/entwuerfe/anmeldung")));

		assertThat(login.select("form").attr("data-person")).isEqualTo(ME);
		assertThat(login.select("input[name=_csrf]").val()).isNotEmpty();
		assertThat(page(as(ME, get("/entwuerfe/angemeldet"))).select("h1").text()).contains("wieder angemeldet");
	}

	private Element form(String person, String page, String form) throws Exception {
		return Objects.requireNonNull(
				page(as(person, get(page))).selectFirst("form:has([data-draft^='/entwuerfe/" + form + "/'])"));
	}

	private static Document page(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private static MockHttpServletRequestBuilder save(String form, Object object) {
		return post("/entwuerfe/" + form + "/" + object);
	}

	private long kept(Object object) {
		return this.jdbc.sql("select count(*) from form_draft where object = :object")
			.param("object", object.toString())
			.query(Long.class)
			.single();
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)).with(csrf()).locale(Locale.GERMAN));
	}

	private WorkItem open() {
		return new TaskOnADesk(this.workItems, this.currentUser).open("LEISTUNG-3", ME);
	}

}
