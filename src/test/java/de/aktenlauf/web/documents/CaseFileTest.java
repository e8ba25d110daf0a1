package de.aktenlauf.web.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.api.TextPdf;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The file of a case as colleagues work in it: two letters, two teams, a locked case. */
@WebOffice
class CaseFileTest {

	private static final String CASE = "35504//0007001";

	private static final String SAME_TEAM = "35504//0007002";

	private static final String OTHER_TEAM = "35504//0007003";

	private static final String LOCKED = "35504//0007004";

	private static final String FILE = "/akten/35504/0007001";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private Efiles efiles;

	private MailItem appeal;

	private String letter = "";

	private String second = "";

	@BeforeEach
	void twoLettersOfACase() throws Exception {
		register(row(CASE, "LEISTUNG-3", "Zaunkönig", "NONE"), row(SAME_TEAM, "LEISTUNG-3", "Goldammer", "NONE"),
				row(OTHER_TEAM, "LEISTUNG-2", "Wacholder", "NONE"), row(LOCKED, "LEISTUNG-3", "Kiebitz", "STAFF"));
		String name = "A-" + System.identityHashCode(this);
		this.mvc
			.perform(post("/api/v1/deliveries").with(httpBasic("poststelle", "demo"))
				.contentType("application/zip")
				.content(zip(name, letter(name, "Widerspruch gegen den Bescheid"), letter(name, "Mietbescheinigung"))))
			.andExpect(status().isAccepted());
		await().atMost(Duration.ofSeconds(60)).until(() -> this.intake.delivery(name).orElseThrow().complete());
		List<MailItem> letters = this.intake.ledger(name);
		this.appeal = letters.get(0);
		this.letter = letters.get(0).outcome().document().orElseThrow().toString();
		this.second = letters.get(1).outcome().document().orElseThrow().toString();
	}

	@Test
	void a_file_shows_registers_letters_and_what_colleagues_do() throws Exception {
		Document page = page("sachbearbeitung", FILE + "?dokument=" + this.letter);

		assertThat(page.select("h1").text()).contains("Zaunkönig, Berta", CASE);
		assertThat(page.select(".tree a[aria-current]").text()).startsWith("Alle Register");
		assertThat(page.select("a.row[data-item=" + this.letter + "]").attr("aria-current")).isEqualTo("true");
		assertThat(page.select("#vorgang").attr("data-item")).isEqualTo(this.letter);
		assertThat(page.select("[data-fold=b], [data-fold=v], [data-fold=m]")).hasSize(3);
	}

	@Test
	void a_row_of_the_list_brings_the_letter_alone() throws Exception {
		as("sachbearbeitung",
				get(FILE + "?dokument=" + this.second).header("HX-Request", "true").header("HX-Target", "vorgang"))
			.andExpect(status().isOk())
			.andExpect(header().string("Vary", containsString("HX-Target")))
			.andExpect(content().string(containsString("id=\"vorgang\"")))
			.andExpect(content().string(not(containsString("id=\"liste\""))));
	}

	@Test
	void a_file_opens_for_those_who_need_to_know() throws Exception {
		as("sachbearbeitung2", get(FILE)).andExpect(status().isForbidden())
			.andExpect(content().string(not(containsString("Zaunkönig"))));
		as("prozess", get(FILE)).andExpect(status().isForbidden());
		as("sachbearbeitung", get("/akten/35504/0007004")).andExpect(status().isForbidden());
		Document audited = page("pruefung", FILE);
		assertThat(audited.select("[data-fold]")).isEmpty();
		as("pruefung", change("/angaben").param("titel", "Anders")).andExpect(status().isForbidden());
	}

	@Test
	void a_register_and_a_filter_leave_the_others_out_and_no_word_stands_in_the_address() throws Exception {
		String register = this.efiles.document(DocumentId.of(this.letter)).register();
		Document list = page("sachbearbeitung", FILE + "?register=" + register);
		MockHttpSession session = new MockHttpSession();
		String address = location(as("sachbearbeitung",
				post(FILE + "/filter").session(session).with(csrf()).param("titel", "Gibtesnicht")));

		assertThat(list.select("a.row[data-item=" + this.letter + "]")).isNotEmpty();
		assertThat(list.select("a.row[data-item=" + this.second + "]")).isEmpty();
		assertThat(address).doesNotContain("Gibtesnicht").contains("worte=");
		as("sachbearbeitung", get(address).session(session))
			.andExpect(content().string(containsString("Hier liegt kein passendes Schreiben.")));
	}

	@Test
	void files_are_found_by_name_without_the_name_in_an_address() throws Exception {
		assertThat(found("sachbearbeitung", "Zaunkönig").select("a[href=" + FILE + "]")).isNotEmpty();
		assertThat(found("sachbearbeitung2", "Zaunkönig").select("a[href=" + FILE + "]")).isEmpty();
		assertThat(found("sachbearbeitung", "Kiebitz").text()).contains("Keine Akte gefunden");
		assertThat(found("sachbearbeitung2", CASE).text()).contains("mit Begründung öffnen");
		as("prozess", get("/akten")).andExpect(status().isForbidden());
	}

	@Test
	void the_last_opened_files_stand_first() throws Exception {
		page("lb31", FILE);

		assertThat(page("lb31", "/akten").select("section.card a").attr("href")).isEqualTo(FILE);
	}

	@Test
	void two_changes_of_one_letter_stand_side_by_side() throws Exception {
		as("sachbearbeitung", change("/angaben").param("titel", "Erster Titel").param("schlagworte", "eins"))
			.andExpect(flash().attributeExists("message"));

		MvcResult second = as("lb31", change("/angaben").param("titel", "Zweiter Titel").param("schlagworte", "zwei"))
			.andExpect(status().isConflict())
			.andReturn();

		Document page = Jsoup.parse(second.getResponse().getContentAsString(StandardCharsets.UTF_8));
		assertThat(page.select("#titel").val()).isEqualTo("Zweiter Titel");
		assertThat(page.select("#gespeichert-titel").text()).isEqualTo("Erster Titel");
		assertThat(page.select("#gespeichert-schlagworte").text()).isEqualTo("eins");
		assertThat(page.text()).contains("Sabine Bergmann");
		as("lb31", change("/angaben", page.select("input[name=version]").val()).param("titel", "Zweiter Titel")
			.param("schlagworte", "eins, zwei")).andExpect(flash().attributeExists("message"));
		assertThat(this.efiles.document(DocumentId.of(this.letter)).title()).isEqualTo("Zweiter Titel");
	}

	@Test
	void a_letter_goes_to_another_file_with_its_work_and_comes_back() throws Exception {
		String item = "/api/v1/work-items/" + this.appeal.outcome().workItem().orElseThrow();
		MvcResult moved = as("sachbearbeitung",
				change("/verschieben").param("akte", SAME_TEAM)
					.param("grund", "gehört zur Nachbarakte")
					.param("zurueck", FILE))
			.andExpect(redirectedUrl(FILE))
			.andReturn();
		String move = String.valueOf(moved.getFlashMap().get("undo"));

		assertThat(this.efiles.document(DocumentId.of(this.letter)).caseNumber()).contains(new CaseNumber(SAME_TEAM));
		this.mvc.perform(get(item).with(httpBasic("widerspruch", "demo")))
			.andExpect(jsonPath("$.case").value(SAME_TEAM));
		assertThat(page("sachbearbeitung", "/dokumente/" + this.letter).text()).contains("gehört zur Nachbarakte");
		as("sachbearbeitung", post("/dokumente/" + this.letter + "/verschieben/" + move + "/zurueck").with(csrf()))
			.andExpect(flash().attributeExists("message"));
		assertThat(this.efiles.document(DocumentId.of(this.letter)).caseNumber()).contains(new CaseNumber(CASE));
	}

	@Test
	void a_letter_goes_to_no_file_that_is_not_open_to_the_person() throws Exception {
		for (String target : List.of(OTHER_TEAM, LOCKED, "35504//9999999", "quatsch")) {
			as("sachbearbeitung",
					change("/verschieben").param("akte", target).param("grund", "Versuch").param("zurueck", FILE))
				.andExpect(flash().attribute("conflict", "Diese Akte gibt es nicht, oder sie steht Ihnen nicht offen."))
				.andExpect(redirectedUrl("/dokumente/" + this.letter))
				.andExpect(flash().attribute("moveReason", "Versuch"));
		}
		as("sachbearbeitung", change("/verschieben").param("akte", SAME_TEAM).param("grund", " "))
			.andExpect(flash().attributeExists("conflict"));
		as("sachbearbeitung", change("/verschieben", "7").param("register", "04").param("grund", "x"))
			.andExpect(flash().attributeExists("conflict"));

		assertThat(this.efiles.document(DocumentId.of(this.letter)).version()).isZero();
	}

	@Test
	void a_link_shows_a_letter_in_a_second_file() throws Exception {
		as("sachbearbeitung", change("/verweis").param("akte", SAME_TEAM))
			.andExpect(flash().attributeExists("message"));

		Document second = page("sachbearbeitung", "/akten/35504/0007002");
		assertThat(second.select("a.row[data-item=" + this.letter + "]").text()).contains("aus " + CASE);
		as("sachbearbeitung", change("/verweis/entfernen").param("akte", SAME_TEAM));
		assertThat(page("sachbearbeitung", "/akten/35504/0007002").select("a.row[data-item=" + this.letter + "]"))
			.isEmpty();
	}

	@Test
	void colleagues_see_notes_and_each_other() throws Exception {
		as("sachbearbeitung", post(FILE + "/notizen").with(csrf()).param("text", "Bitte <b>anrufen</b>"))
			.andExpect(redirectedUrl(FILE));

		Document page = page("lb31", FILE);

		assertThat(page.select(".notes__text").eachText()).contains("Bitte <b>anrufen</b>");
		as("sachbearbeitung", get(FILE + "/anwesend")).andExpect(content().string(containsString("Holger Thelen")));
		as("sachbearbeitung2", get(FILE + "/anwesend")).andExpect(status().isForbidden());
		as("sachbearbeitung2", post(FILE + "/notizen").with(csrf()).param("text", "Fremd"))
			.andExpect(status().isForbidden());
	}

	@Test
	void two_letters_stand_side_by_side() throws Exception {
		Document both = page("sachbearbeitung", FILE + "/vergleich?l=" + this.letter + "&r=" + this.second);
		Document choice = page("sachbearbeitung", FILE + "/vergleich?l=" + this.letter);

		assertThat(both.select("[data-letter]")).hasSize(2);
		assertThat(choice.select("[data-letter]")).hasSize(1);
		assertThat(choice.select("a.row[data-item=" + this.second + "]").attr("href")).contains("l=" + this.letter,
				"r=" + this.second);
		as("sachbearbeitung2", get(FILE + "/vergleich?l=" + this.letter)).andExpect(status().isForbidden());
	}

	@Test
	void a_change_over_rest_names_the_version_that_was_read() throws Exception {
		patched("sachbearbeitung", null, "{\"title\":\"Neu\"}").andExpect(status().isPreconditionRequired())
			.andExpect(jsonPath("$.errors[0].field").value("If-Match"));
		patched("sachbearbeitung", "\"0\"", "{\"title\":\"Neu\",\"tags\":[\"b\",\"a\"]}").andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"1\""))
			.andExpect(jsonPath("$.title").value("Neu"))
			.andExpect(jsonPath("$.tags[0]").value("a"));
		patched("sachbearbeitung", "\"0\"", "{\"title\":\"Anders\"}").andExpect(status().isPreconditionFailed())
			.andExpect(jsonPath("$.type").value("urn:aktenlauf:problem:document-changed"))
			.andExpect(jsonPath("$.errors[1].message").value("Gesendet wurde „Anders“, gespeichert ist „Neu“."));
		this.mvc.perform(get("/api/v1/documents/" + this.letter).with(httpBasic("sachbearbeitung", "demo")))
			.andExpect(header().string("ETag", "\"1\""));
	}

	@Test
	void a_change_over_rest_that_cannot_be_made_is_explained() throws Exception {
		patched("sachbearbeitung", "\"0\"", "{\"title\":\" \"}").andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("title"));
		patched("sachbearbeitung", "\"0\"", "{\"register\":\"99\"}").andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("register"));
		patched("sachbearbeitung", "\"0\"", "{}").andExpect(status().is(422));
		patched("sachbearbeitung", "\"0\"", "{").andExpect(status().isBadRequest());
		patched("sachbearbeitung2", "\"0\"", "{\"title\":\"Neu\"}").andExpect(status().isForbidden());
		patched("pruefung", "\"0\"", "{\"title\":\"Neu\"}").andExpect(status().isForbidden());
	}

	private Document found(String person, String words) throws Exception {
		MockHttpSession session = new MockHttpSession();
		String address = location(as(person, post("/akten/suche").session(session).with(csrf()).param("suche", words)));
		assertThat(address).matches("/akten/suche/\\d+");
		return parsed(as(person, get(address).session(session)));
	}

	private MockHttpServletRequestBuilder change(String what) {
		return change(what, "0");
	}

	private MockHttpServletRequestBuilder change(String what, String version) {
		return post("/dokumente/" + this.letter + what).with(csrf()).param("version", version);
	}

	private ResultActions patched(String person, @Nullable String ifMatch, String body) throws Exception {
		MockHttpServletRequestBuilder call = patch("/api/v1/documents/" + this.letter).with(httpBasic(person, "demo"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		return this.mvc.perform((ifMatch != null) ? call.header("If-Match", ifMatch) : call);
	}

	private Document page(String person, String address) throws Exception {
		return parsed(as(person, get(address)).andExpect(status().isOk()));
	}

	private static Document parsed(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private static String location(ResultActions answer) {
		return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)));
	}

	private void register(String... rows) throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content("{ \"format\": \"aktenlauf-cases/1\", \"full\": false, \"cases\": [" + String.join(",", rows)
						+ "] }"))
			.andExpect(status().isOk());
	}

	private static String row(String number, String team, String familyName, String protection) {
		return """
				{ "case": "%s", "team": "%s", "status": "OPEN", "protection": "%s",
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "%s" } ] }"""
			.formatted(number, team, protection, familyName);
	}

	private static byte[] letter(String delivery, String subject) {
		return TextPdf.of("Berta Zaunkönig", "An das Jobcenter Kreis Rurtal", "", "BG-Nr. " + CASE, "", subject, "",
				"Sehr geehrte Damen und Herren,", "hiermit sende ich mein Schreiben: " + subject + ".",
				"Mein Zeichen " + delivery + ".", "Mit freundlichen Grüßen", "Berta Zaunkönig");
	}

	private static byte[] zip(String name, byte[]... letters) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> listed = new ArrayList<>();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (byte[] letter : letters) {
				String file = "000" + (listed.size() + 1) + ".pdf";
				listed.add("""
						{ "position": %d, "file": "%s", "sha256": "%s", "bytes": %d, "pages": 1,
						  "receivedOn": "2026-11-19" }""".formatted(listed.size() + 1, file,
						HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letter)), letter.length));
				zip.putNextEntry(new ZipEntry(file));
				zip.write(letter);
			}
			zip.putNextEntry(new ZipEntry("delivery.json"));
			zip.write("""
					{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
					  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [ %s ] }"""
				.formatted(name, String.join(",", listed))
				.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
