package de.aktenlauf.web.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.api.TextPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Work on the pages of a letter of three pages, and of one that lies beside it. */
@WebOffice
class PagesTest {

	private static final String CASE = "35504//0007101";

	private static final String LOCKED = "35504//0007102";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private Efiles efiles;

	private String delivery = "";

	private String letter = "";

	private String second = "";

	@BeforeEach
	void aLetterOfThreePages() throws Exception {
		register(CASE, "NONE");
		this.delivery = "P-" + System.identityHashCode(this);
		byte[] three = merged(page("Mietbescheinigung", "Wir bestätigen die Miete"),
				page("Anlage eins", "Kranichfeder"), page("Anlage zwei", "Heizkosten der Wohnung"));
		byte[] one = page("Mietbescheinigung", "Nachtrag zur Miete");
		this.mvc
			.perform(post("/api/v1/deliveries").with(httpBasic("poststelle", "demo"))
				.contentType("application/zip")
				.content(zip(this.delivery, three, 3, one, 1)))
			.andExpect(status().isAccepted());
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.intake.delivery(this.delivery).orElseThrow().complete());
		List<MailItem> letters = this.intake.ledger(this.delivery);
		this.letter = letters.get(0).outcome().document().orElseThrow().toString();
		this.second = letters.get(1).outcome().document().orElseThrow().toString();
	}

	@Test
	void the_screen_shows_all_pages_and_the_way_to_it_is_beside_the_letter() throws Exception {
		Document page = screen("sachbearbeitung");

		assertThat(page.select(".leaf")).hasSize(3);
		assertThat(page.select(".leaf input[name=gewaehlt]")).hasSize(3);
		assertThat(page.select("#rueckgaengig")).isEmpty();
		assertThat(page.text()).contains("An den Seiten wurde noch nichts geändert.");
		assertThat(parsed(as("sachbearbeitung", get("/dokumente/" + this.letter)))
			.select("a[href=/dokumente/" + this.letter + "/seiten]")).hasSize(1);
		assertThat(screen("pruefung").select("button[name=aktion], input[name=gewaehlt]")).isEmpty();
		as("sachbearbeitung2", get(address())).andExpect(status().isForbidden());
		as("sachbearbeitung2", act("rechts", 0, 1)).andExpect(status().isForbidden());
		as("pruefung", act("rechts", 0, 1)).andExpect(status().isForbidden());
	}

	@Test
	void a_turned_page_is_turned_everywhere_and_comes_back() throws Exception {
		as("sachbearbeitung", act("rechts", 0, 2)).andExpect(redirectedUrl(address() + "?seite=2"));

		BufferedImage picture = picture(2);
		assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
		try (PDDocument pdf = pdf("/dokumente/" + this.letter + "/pdf")) {
			assertThat(pdf.getPage(1).getRotation()).isEqualTo(90);
			assertThat(pdf.getPage(0).getRotation()).isZero();
		}
		assertThat(screen("sachbearbeitung").select("#rueckgaengig").text()).isEqualTo("Rückgängig: gedreht: Seite 2");
		api("/api/v1/documents/" + this.letter).andExpect(jsonPath("$.pages").value(3));
		api("/api/v1/documents/" + this.letter + "/text")
			.andExpect(jsonPath("$.pages[1].text").value(containsString("Kranichfeder")));
		as("sachbearbeitung", act("rueckgaengig", 1)).andExpect(flash().attributeExists("message"));
		assertThat(picture(2).getHeight()).isGreaterThan(picture(2).getWidth());
		assertThat(document().shown()).isEqualTo(document().content());
	}

	@Test
	void a_new_order_and_a_blank_mark_reach_text_and_call() throws Exception {
		as("sachbearbeitung", act("vor", 0, 3)).andExpect(flash().attributeExists("message"));
		as("sachbearbeitung", act("leer", 1, 2)).andExpect(flash().attributeExists("message"));

		api("/api/v1/documents/" + this.letter + "/text")
			.andExpect(jsonPath("$.pages[1].text").value(containsString("Heizkosten")))
			.andExpect(jsonPath("$.pages[2].blank").value(true))
			.andExpect(jsonPath("$.pages[2].text").value(""));
		assertThat(screen("sachbearbeitung").select(".leaf--blank")).hasSize(1);
	}

	@Test
	void a_turned_page_tells_what_becomes_of_its_text() throws Exception {
		as("sachbearbeitung", act("rechts", 0, 2));

		await().atMost(Duration.ofSeconds(30))
			.until(() -> parsed(as("sachbearbeitung", get(address() + "/lesen"))).select("[hx-get]").isEmpty());

		assertThat(screen("sachbearbeitung").select("#neu-gelesen").text()).startsWith("Seite 2: ")
			.endsWith("der frühere Text gilt weiter.");
		api("/api/v1/documents/" + this.letter + "/pages").andExpect(jsonPath("$.pages[1].reading").value("KEPT"))
			.andExpect(jsonPath("$.pages[0].reading").isEmpty());
		as("sachbearbeitung2", get(address() + "/lesen")).andExpect(status().isForbidden());
	}

	@Test
	void nothing_chosen_is_told() throws Exception {
		as("sachbearbeitung", act("rechts", 0))
			.andExpect(flash().attribute("conflict", "Bitte wählen Sie mindestens eine Seite."));
		as("sachbearbeitung", act("quatsch", 0, 1)).andExpect(flash().attributeExists("conflict"));
		as("sachbearbeitung", act("trennen", 0, 1)).andExpect(flash().attributeExists("conflict"));
		as("sachbearbeitung", act("stand-77", 0)).andExpect(flash().attributeExists("conflict"));
		as("sachbearbeitung", act("herausloesen", 0, 1, 2, 3)).andExpect(flash().attributeExists("conflict"));

		assertThat(document().version()).isZero();
	}

	@Test
	void of_two_people_who_split_the_same_letter_the_second_sees_both_sides() throws Exception {
		as("sachbearbeitung", act("trennen", 0, 2)).andExpect(flash().attributeExists("parts"));

		ResultActions late = as("lb31", act("trennen", 0, 3)).andExpect(status().isConflict());

		Document page = parsed(late);
		assertThat(page.select("#gewollt").text()).isEqualTo("Vor gewählten Seiten trennen");
		assertThat(page.select("#gespeichert").text()).contains("zerlegt", "Sabine Bergmann");
		assertThat(page.text()).contains("passt nicht mehr");
		as("lb31", act("rechts", 0, 1)).andExpect(status().isConflict())
			.andExpect(
					(result) -> assertThat(Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
						.select("input[name=version]")
						.val()).isEqualTo("1"));
		assertThat(document().pages()).isEqualTo(1);
	}

	@Test
	void a_split_letter_is_found_listed_worked_on_and_whole_again() throws Exception {
		String part = split(2);

		assertThat(document().pages()).isEqualTo(1);
		assertThat(this.efiles.document(DocumentId.of(part)).pages()).isEqualTo(2);
		api("/api/v1/documents/" + part + "/text")
			.andExpect(jsonPath("$.pages[0].text").value(containsString("Kranichfeder")));
		api("/api/v1/documents/" + this.letter).andExpect(jsonPath("$.pages").value(1));
		api("/api/v1/work-items?case=" + CASE).andExpect(jsonPath("$.items[*].documents[*]", hasItem(part)));
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(found("Kranichfeder")).contains(part).doesNotContain(this.letter));
		assertThat(this.intake.delivery(this.delivery).orElseThrow().complete()).isTrue();

		as("sachbearbeitung", act("rueckgaengig", 1)).andExpect(flash().attributeExists("message"));

		assertThat(document().pages()).isEqualTo(3);
		as("sachbearbeitung", get("/dokumente/" + part)).andExpect(redirectedUrl("/dokumente/" + this.letter));
		as("sachbearbeitung", get("/dokumente/" + part + "/seiten")).andExpect(redirectedUrl(address()));
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(found("Kranichfeder")).contains(this.letter).doesNotContain(part));
	}

	@Test
	void two_letters_of_a_file_become_one() throws Exception {
		as("sachbearbeitung", act("zusammenfuehren", 0).param("anderes", this.second))
			.andExpect(flash().attribute("message", "Zusammengeführt: 4 Seiten."));

		assertThat(document().pages()).isEqualTo(4);
		api("/api/v1/documents/" + this.second).andExpect(jsonPath("$.pages").value(0));
		api("/api/v1/documents/" + this.second + "/text").andExpect(jsonPath("$.pages").isEmpty());
		as("sachbearbeitung", get("/dokumente/" + this.second)).andExpect(redirectedUrl("/dokumente/" + this.letter));
		assertThat(parsed(as("sachbearbeitung", get("/akten/35504/0007101")))
			.select("a.row[data-item=" + this.second + "]")).isEmpty();
		as("sachbearbeitung", act("rueckgaengig", 1)).andExpect(flash().attributeExists("message"));
		assertThat(this.efiles.document(DocumentId.of(this.second)).pages()).isEqualTo(1);
	}

	@Test
	void a_redacted_copy_holds_no_word_that_was_painted_over() throws Exception {
		MockHttpServletRequestBuilder form = redact("erzeugen", "Kranichfeder\n" + CASE, "1: 0 0 100 5");
		as("sachbearbeitung", form.param("zweck", "Akteneinsicht")).andExpect(redirectedUrl(address()));

		Document screen = screen("sachbearbeitung");
		String pdf = screen.select("a[href*=/kopien/]").getFirst().attr("href");
		assertThat(screen.text()).contains("geschwärzte Kopie", "Akteneinsicht");
		String text = new String(bytes(pdf + "/text"), StandardCharsets.UTF_8);
		assertThat(text).contains("Heizkosten").doesNotContain("Kranichfeder", "0007101");
		assertThat(new String(bytes(pdf), StandardCharsets.ISO_8859_1)).doesNotContain("Kranichfeder", "/Font",
				"/Producer");
		try (PDDocument copy = pdf(pdf)) {
			assertThat(copy.getNumberOfPages()).isEqualTo(3);
			assertThat(new PDFTextStripper().getText(copy)).isBlank();
		}
		assertThat(document().shown()).isEqualTo(document().content());
		as("sachbearbeitung2", get(pdf)).andExpect(status().isForbidden());
	}

	@Test
	void bytes_with_pages_that_went_into_a_locked_file_open_for_those_who_may_follow() throws Exception {
		as("sachbearbeitung", redact("erzeugen", "Heizkosten", "").param("zweck", "Akteneinsicht"));
		String copy = screen("sachbearbeitung").select("a[href*=/kopien/]").getFirst().attr("href");
		String part = split(2);
		register(LOCKED, "STAFF");
		as("teamleitung",
				post("/dokumente/" + part + "/verschieben").with(csrf())
					.param("version", "0")
					.param("akte", LOCKED)
					.param("grund", "gehört dorthin"))
			.andExpect(flash().attributeExists("undo"));

		for (String address : List.of("/dokumente/" + this.letter + "/original", copy, copy + "/text")) {
			as("sachbearbeitung", get(address)).andExpect(status().isForbidden());
			as("teamleitung", get(address)).andExpect(status().isOk());
		}
		this.mvc
			.perform(get("/api/v1/documents/" + this.letter + "/content").with(httpBasic("sachbearbeitung", "demo")))
			.andExpect(status().isForbidden())
			.andExpect(jsonPath("$.errors[0].message").value(containsString("Seiten davon")));
		as("sachbearbeitung", get("/dokumente/" + this.letter)).andExpect(status().isOk());
		as("sachbearbeitung", get("/dokumente/" + this.letter + "/pdf")).andExpect(status().isOk());
		as("sachbearbeitung", get("/dokumente/" + this.second + "/original")).andExpect(status().isOk());
	}

	@Test
	void what_cannot_be_painted_over_is_told_and_kept() throws Exception {
		Document missed = parsed(
				as("sachbearbeitung", redact("erzeugen", "Gibtesnicht", "")).andExpect(status().is(422)));
		assertThat(missed.text()).contains("Nicht gefunden: Gibtesnicht");
		assertThat(missed.select("#worte").text()).isEqualTo("Gibtesnicht");
		as("sachbearbeitung", redact("erzeugen", "", "9: 1 2 3 4")).andExpect(status().is(422));
		as("sachbearbeitung", redact("erzeugen", "", "")).andExpect(status().is(422));
		as("sachbearbeitung", redact("erzeugen", "Kranichfeder", "")).andExpect(status().is(422));
		Document preview = parsed(
				as("sachbearbeitung", redact("vorschau", "Kranichfeder", "")).andExpect(status().isOk()));
		assertThat(preview.select(".marks--black rect")).hasSize(1);
		assertThat(preview.text()).contains("1 Stelle auf 1 Seite.");
	}

	private void register(String number, String protection) throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content(
						"""
								{ "format": "aktenlauf-cases/1", "full": false, "cases": [
								  { "case": "%s", "team": "LEISTUNG-3", "status": "OPEN", "protection": "%s",
								    "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "Rohrdommel" } ] } ] }
								"""
							.formatted(number, protection)))
			.andExpect(status().isOk());
	}

	private String split(int page) throws Exception {
		as("sachbearbeitung", act("trennen", document().version(), page)).andExpect(flash().attributeExists("parts"));
		return newest();
	}

	private String newest() throws Exception {
		Document file = parsed(as("sachbearbeitung", get("/akten/35504/0007101")));
		return file.select("a.row")
			.eachAttr("data-item")
			.stream()
			.filter((item) -> this.efiles.document(DocumentId.of(item)).mailItem().equals(document().mailItem())
					&& !item.equals(this.letter))
			.findFirst()
			.orElseThrow();
	}

	private String found(String word) throws Exception {
		return api("/api/v1/search?q=" + word + "&case=" + CASE).andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private de.aktenlauf.efile.Document document() {
		return this.efiles.document(DocumentId.of(this.letter));
	}

	private String address() {
		return "/dokumente/" + this.letter + "/seiten";
	}

	private MockHttpServletRequestBuilder act(String what, long version, int... chosen) {
		MockHttpServletRequestBuilder form = post(address()).with(csrf())
			.param("version", String.valueOf(version))
			.param("aktion", what);
		for (int page : chosen) {
			PlacedPage original = PlacedPage.of(document().content(), page);
			form = form.param("gewaehlt", PageDesk.key(original));
		}
		return form;
	}

	private MockHttpServletRequestBuilder redact(String what, String words, String areas) {
		return post("/dokumente/" + this.letter + "/schwaerzen").with(csrf())
			.param("version", String.valueOf(document().version()))
			.param("aktion", what)
			.param("worte", words)
			.param("bereiche", areas);
	}

	private BufferedImage picture(int page) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(bytes("/dokumente/" + this.letter + "/seiten/" + page)));
	}

	private PDDocument pdf(String address) throws Exception {
		return Loader.loadPDF(bytes(address));
	}

	private byte[] bytes(String address) throws Exception {
		return as("sachbearbeitung", get(address)).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	private Document screen(String person) throws Exception {
		return parsed(as(person, get(address())).andExpect(status().isOk()));
	}

	private ResultActions api(String address) throws Exception {
		return this.mvc.perform(get(address).with(httpBasic("sachbearbeitung", "demo"))).andExpect(status().isOk());
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)));
	}

	private static Document parsed(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private byte[] page(String subject, String line) {
		return TextPdf.of("Berta Rohrdommel", "An das Jobcenter Kreis Rurtal", "", "BG-Nr. " + CASE, "", subject, "",
				"Sehr geehrte Damen und Herren,", "hiermit sende ich mein Schreiben: " + line + ".",
				"Mein Zeichen " + this.delivery + ".", "Mit freundlichen Grüßen", "Berta Rohrdommel");
	}

	private static byte[] merged(byte[]... pages) throws IOException {
		PDFMergerUtility merger = new PDFMergerUtility();
		for (byte[] page : pages) {
			merger.addSource(new RandomAccessReadBuffer(page));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		merger.setDestinationStream(out);
		merger.mergeDocuments(null);
		return out.toByteArray();
	}

	private static byte[] zip(String name, byte[] first, int firstPages, byte[] second, int secondPages)
			throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> listed = new ArrayList<>();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (byte[] letter : List.of(first, second)) {
				String file = "000" + (listed.size() + 1) + ".pdf";
				listed.add("""
						{ "position": %d, "file": "%s", "sha256": "%s", "bytes": %d, "pages": %d,
						  "receivedOn": "2026-11-19" }""".formatted(listed.size() + 1, file,
						HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letter)), letter.length,
						listed.isEmpty() ? firstPages : secondPages));
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
