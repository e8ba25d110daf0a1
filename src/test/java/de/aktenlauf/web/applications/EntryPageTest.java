package de.aktenlauf.web.applications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.api.TextPdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A renewal is entered beside its scan. */
@WebOffice
class EntryPageTest {

	private static final String CASE = "35504//0077201";

	private static final String REGISTER = """
			{"format": "aktenlauf-cases/1", "full": false, "cases": [
			 {"case": "35504//0077201", "team": "LEISTUNG-3", "worker": "sachbearbeitung", "status": "OPEN",
			  "protection": "NONE", "members": [{"customer": "355A772010", "role": "REPRESENTATIVE",
			   "givenName": "Wilma", "familyName": "Weiter", "birthDate": "1984-05-02"}]}]}""";

	private static final String EXTRACT = """
			{"format": "aktenlauf-circumstances/1", "validFrom": "2026-01-01",
			 "persons": [{"id": "355A772010", "role": "ADULT", "birthDate": "1984-05-02", "residence": {"status": "GERMAN"},
			  "incomes": [{"kind": "EARNED", "gross": "520.00", "net": "520.00"}]}],
			 "flat": {"householdSize": 1, "comparisonArea": "RURTAL-NORD", "rent": "420.00", "heating": "70.00"}}""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private Applications applications;

	@Autowired
	private CurrentUser currentUser;

	private String item = "";

	private DocumentId document = DocumentId.next();

	@BeforeEach
	void aRenewalInTheTray() throws Exception {
		String name = "E-" + System.identityHashCode(this);
		sent(post("/api/v1/cases/imports"), REGISTER.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
		sent(put("/api/v1/cases/35504-0077201/circumstances").header("If-None-Match", "*"),
				EXTRACT.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
		sent(post("/api/v1/deliveries"), delivery(name), MediaType.parseMediaType("application/zip"));
		await().atMost(Duration.ofSeconds(60)).until(() -> this.intake.delivery(name).orElseThrow().complete());
		this.document = this.intake.ledger(name).getFirst().outcome().document().orElseThrow();
		this.item = this.currentUser.asSystem(() -> this.workItems.ofDocument(this.document))
			.getFirst()
			.id()
			.toString();
	}

	@Test
	void a_renewal_is_offered_prefilled_proposed_entered_once_and_nothing_is_lost() throws Exception {
		assertThat(page(get("/postkorb?vorgang=" + this.item), 200).select("a[data-key=d]").attr("href"))
			.isEqualTo("/antraege/neu?vorgang=" + this.item);
		Document page = page(get("/antraege/neu?vorgang=" + this.item), 200);
		Element rent = field(page, "flat/rent");
		assertThat(rent.val()).isEqualTo("420,00");
		assertThat(page.select("#" + rent.id() + "-hint").text()).isEqualTo("wie bisher: 420,00 €");
		assertThat(field(page, "answers/ASSETS").select("option[selected]").val()).isEqualTo("MISSING");
		assertThat(page.select("[data-takes=" + name("answers/ASSETS") + "]").attr("data-value"))
			.isEqualTo("UNCHANGED");
		assertThat(page.select("[data-takes=" + name("from") + "]").attr("data-value")).isEqualTo("2026-12-01");
		assertThat(page.select("rect")).isNotEmpty();

		Document refused = page(entered(page).param(name("flat/heating"), "-5"), 422);
		assertThat(refused.select("[role=alert] a").eachAttr("href")).contains("#" + name("flat/heating"));
		assertThat(field(refused, "flat/heating").val()).isEqualTo("-5");
		assertThat(refused.select("#t" + name("from")).hasAttr("checked")).isTrue();

		MvcResult saved = this.mvc
			.perform(entered(page).with(user("sachbearbeitung"))
				.with(csrf())
				.param(name("flat/heating"), "75,50")
				.param(name("answers/HOUSING"), "CHANGED"))
			.andReturn();
		assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo("/postkorb?vorgang=" + this.item);
		Application application = this.currentUser
			.asSystem(() -> this.applications.latestOpen(new CaseNumber(CASE)).orElseThrow());
		assertThat(application.documents()).containsExactly(this.document);
		assertThat(application.answers()).containsEntry(Topic.ASSETS, Answer.UNCHANGED)
			.containsEntry(Topic.HOUSING, Answer.CHANGED);
		assertThat(application.from()).isEqualTo("2026-12-01");

		Document second = page(entered(page).param(name("answers/HOUSING"), "MISSING"), 409);
		assertThat(second.text()).contains("Schon erfasst");
		assertThat(second.select("tbody tr").eachText()).contains("Wohnung und Kosten geändert nicht angekreuzt");
	}

	@Test
	void what_is_no_form_or_nobodys_business_is_not_entered() throws Exception {
		this.mvc.perform(get("/antraege/neu?vorgang=" + this.item).with(user("sachbearbeitung2")))
			.andExpect(status().isForbidden());
		this.mvc
			.perform(get("/antraege/neu?vorgang=00000000-0000-7000-8000-000000000009").with(user("sachbearbeitung")))
			.andExpect(status().isNotFound());
	}

	/** What a person sends who takes what was read and changes nothing else. */
	private MockHttpServletRequestBuilder entered(Document page) {
		MockHttpServletRequestBuilder sent = post("/antraege/neu?vorgang=" + this.item);
		String own = name("flat/heating") + " " + name("answers/HOUSING");
		for (Element field : page.select("form[data-entry] [name]")) {
			String value = field.is("select") ? field.select("option[selected]").val() : field.val();
			boolean box = field.is("[type=checkbox]");
			if (!own.contains(field.attr("name")) && (!box || field.hasAttr("data-takes"))
					&& !field.is("[name=_csrf]")) {
				sent.param(field.attr("name"), value);
			}
		}
		return sent;
	}

	private Document page(MockHttpServletRequestBuilder request, int expected) throws Exception {
		return Jsoup.parse(this.mvc.perform(request.with(user("sachbearbeitung")).with(csrf()))
			.andExpect(status().is(expected))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private static String name(String path) {
		return EntryField.nameOf(path);
	}

	private static Element field(Document page, String path) {
		return page.select("#" + name(path)).getFirst();
	}

	private void sent(MockHttpServletRequestBuilder request, byte[] body, MediaType type) throws Exception {
		this.mvc.perform(request.with(httpBasic("poststelle", "demo")).contentType(type).content(body));
	}

	private static byte[] delivery(String name) throws Exception {
		byte[] letter = TextPdf.of("Jobcenter Kreis Rurtal", "Weiterbewilligungsantrag",
				"Antrag auf Weiterbewilligung der Leistungen zur Sicherung des Lebensunterhalts (WBA)",
				"BG-Nummer " + CASE, "Das Ende des laufenden Bewilligungsabschnitts ist der 30.11.2026.",
				"1. Änderungen in den persönlichen Verhältnissen", "X keine Änderungen",
				"3. Änderungen in den Vermögensverhältnissen", "X keine Änderungen", "Zeichen " + name, "Wilma Weiter");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			entry(zip, "0001.pdf", letter);
			entry(zip, "delivery.json",
					"""
							{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
							  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [
							   { "position": 1, "file": "0001.pdf", "sha256": "%s", "bytes": %d, "pages": 1, "receivedOn": "2026-11-19" } ] }"""
						.formatted(name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letter)),
								letter.length)
						.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
	}

}
