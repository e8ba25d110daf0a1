package de.aktenlauf.web.desk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.api.TextPdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The file beside the scan and on a second screen: two letters to one matter. */
@WebOffice
class BesideTest {

	private static final String CASE = "35504//0007011";

	private static final String FILE = "/akten/35504/0007011";

	private static final int SATURDAY = 6;

	private static final String ME = "sachbearbeitung";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CurrentUser currentUser;

	private String letter = "";

	private String earlier = "";

	private String item = "";

	@BeforeEach
	void twoLettersToOneMatter() throws Exception {
		register();
		String name = "B-" + System.identityHashCode(this);
		this.mvc
			.perform(post("/api/v1/deliveries").with(httpBasic("poststelle", "demo"))
				.contentType("application/zip")
				.content(zip(name, letter(name, "März"), letter(name, "April"))))
			.andExpect(status().isAccepted());
		await().atMost(Duration.ofSeconds(60)).until(() -> this.intake.delivery(name).orElseThrow().complete());
		List<MailItem> letters = this.intake.ledger(name);
		this.earlier = letters.get(0).outcome().document().orElseThrow().toString();
		this.letter = letters.get(1).outcome().document().orElseThrow().toString();
		this.item = letters.get(1).outcome().workItem().orElseThrow().toString();
	}

	@Test
	void the_file_stands_beside_the_scan_with_an_earlier_letter_to_the_matter_open_and_recorded() throws Exception {
		Document page = page(new MockHttpSession(), "/postkorb?neben=akte&vorgang=" + this.item);

		assertThat(page.select("[data-letter]")).hasSize(2);
		assertThat(page.select("#beiakte h2").text()).contains("Zaunkönig, Berta", CASE);
		assertThat(page.select(".beside__places a[aria-current]")).hasSize(1);
		String opened = page.select(".beside__letters a[aria-current]").attr("href");
		assertThat(opened).startsWith("/postkorb/vorgaenge/" + this.item + "/akte?").doesNotContain(this.letter);
		String document = opened.replaceAll(".*dokument=", "");
		assertThat(this.currentUser.asSystem(() -> AuditTrailFixture.entries(this.jdbc, "document:" + document)))
			.extracting(AuditEntry::action)
			.contains(AuditAction.DOCUMENT_OPENED);
	}

	@Test
	void the_next_item_keeps_the_file_until_it_is_closed() throws Exception {
		MockHttpSession session = new MockHttpSession();
		page(session, "/postkorb?neben=akte&vorgang=" + this.item);

		assertThat(page(session, "/postkorb?vorgang=" + this.item).select("#beiakte")).hasSize(1);
		Document closed = page(session, "/postkorb?neben=aus&vorgang=" + this.item);
		assertThat(closed.select("#beiakte")).isEmpty();
		assertThat(page(session, "/postkorb?vorgang=" + this.item).select("#beiakte")).isEmpty();
	}

	@Test
	void without_script_the_same_key_leads_to_the_page_with_two_letters() throws Exception {
		Document page = page(new MockHttpSession(), "/postkorb?vorgang=" + this.item);

		assertThat(page.select("a[data-key=a]").attr("href")).isEqualTo(FILE + "/vergleich?l=" + this.letter);
		as(ME, get("/postkorb/vorgaenge/" + this.item + "/akte").param("dokument", this.earlier))
			.andExpect(redirectedUrl(FILE + "/vergleich?l=" + this.letter + "&r=" + this.earlier));
	}

	@Test
	void another_register_and_another_letter_come_alone() throws Exception {
		Document part = parsed(as(ME, part("?register=alle&dokument=" + this.earlier)));

		assertThat(part.select("#beiakte")).hasSize(1);
		assertThat(part.select("#liste")).isEmpty();
		assertThat(part.select(".beside__places a[aria-current]").text()).startsWith("Alle Register");
		assertThat(part.select("[data-letter]").attr("data-words")).contains(this.earlier);
		assertThat(part.select("[hx-push-url]").eachAttr("hx-push-url")).containsOnly("false");
		as(ME, part("?dokument=quatsch")).andExpect(status().isBadRequest());
	}

	@Test
	void the_file_of_a_strangers_item_stays_closed() throws Exception {
		as("sachbearbeitung2", part("")).andExpect(status().isForbidden());
		as("pruefung", part("")).andExpect(status().isForbidden());
	}

	@Test
	void a_second_window_shows_the_file_of_the_item_that_was_opened_last() throws Exception {
		MockHttpSession session = new MockHttpSession();
		assertThat(page(session, "/postkorb/zweitfenster").text()).contains("Noch kein Vorgang geöffnet");
		page(session, "/postkorb?vorgang=" + this.item);

		Document second = page(session, "/postkorb/zweitfenster");

		assertThat(second.select("#beiakte").attr("data-beside")).isEqualTo(this.item);
		assertThat(second.select("#beiakte").text()).contains(CASE);
		assertThat(second.select("#verbindung").attr("data-lost")).contains("erste Fenster");
	}

	@Test
	void quick_dates_put_an_item_aside_on_a_working_day() throws Exception {
		Document page = page(new MockHttpSession(), "/postkorb?vorgang=" + this.item);

		assertThat(page.select(".quick__day").eachAttr("data-key")).containsExactly("1", "2", "3");
		assertThat(page.select(".quick__day").eachText()).element(0).asString().startsWith("+1 Woche · ");
		assertThat(page.select(".quick__day").eachAttr("value"))
			.allMatch((day) -> LocalDate.parse(day).getDayOfWeek().getValue() < SATURDAY);
	}

	private MockHttpServletRequestBuilder part(String query) {
		return get("/postkorb/vorgaenge/" + this.item + "/akte" + query).header("HX-Request", "true");
	}

	private Document page(MockHttpSession session, String address) throws Exception {
		return parsed(as(ME, get(address).session(session)).andExpect(status().isOk()));
	}

	private static Document parsed(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)));
	}

	private void register() throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content("""
						{ "format": "aktenlauf-cases/1", "full": false, "cases": [
						  { "case": "%s", "team": "LEISTUNG-3", "status": "OPEN", "protection": "NONE", "members": [
						    { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "Zaunkönig" } ] } ] }"""
					.formatted(CASE)))
			.andExpect(status().isOk());
	}

	private static byte[] letter(String delivery, String month) {
		return TextPdf.of("Berta Zaunkönig", "An das Jobcenter Kreis Rurtal", "", "BG-Nr. " + CASE, "",
				"Mietbescheinigung", "", "Sehr geehrte Damen und Herren,",
				"hiermit sende ich meine Mietbescheinigung für " + month + ".", "Mein Zeichen " + delivery + ".",
				"Mit freundlichen Grüßen", "Berta Zaunkönig");
	}

	private static byte[] zip(String name, byte[]... letters) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> listed = new ArrayList<>();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (byte[] one : letters) {
				String file = "000" + (listed.size() + 1) + ".pdf";
				listed.add("""
						{ "position": %d, "file": "%s", "sha256": "%s", "bytes": %d, "pages": 1,
						  "receivedOn": "2026-11-19" }""".formatted(listed.size() + 1, file,
						HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(one)), one.length));
				zip.putNextEntry(new ZipEntry(file));
				zip.write(one);
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
