package de.aktenlauf.web.deliveries;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.api.TextPdf;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A batch of three letters with sheets between, a single letter, and sheets alone. */
@WebOffice
class SeparatorSheetsAtIntakeTest {

	private static final String FIRST = "35504//0007201";

	private static final String SECOND = "35504//0007202";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private Efiles efiles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ContentStore store;

	@BeforeEach
	void twoKnownCases() throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content("""
						{ "format": "aktenlauf-cases/1", "full": false, "cases": [ %s, %s ] }
						""".formatted(known(FIRST, "Berta", "Rohrdommel"), known(SECOND, "Arno", "Wiesenpieper"))))
			.andExpect(status().isOk());
	}

	@Test
	void a_batch_with_two_sheets_becomes_three_filed_letters_and_the_ledger_adds_up() throws Exception {
		byte[] batch = merged(letter(FIRST, "Mietbescheinigung", "Kranichfeder"), sheet(),
				letter(SECOND, "Kündigung der Wohnung", "Drosselgasse"), page("Anlage", "Zweite Seite"), sheet(),
				letter(FIRST, "Mietbescheinigung", "Nachtigall"));

		List<MailItem> rows = delivered("T-1", batch, 6);

		Delivery delivery = this.intake.delivery("T-1").orElseThrow();
		assertThat(delivery.pagesDelivered()).isEqualTo(6);
		assertThat(delivery.pagesFiled()).isEqualTo(6);
		assertThat(rows).extracting(MailItem::state).containsOnly(MailItemState.FILED).hasSize(3);
		assertThat(rows).extracting(MailItem::pages).containsExactly(2, 3, 1);
		assertThat(rows).extracting((row) -> row.outcome().caseNumber().orElseThrow().toString())
			.containsExactly(FIRST, SECOND, FIRST);
		assertThat(rows).extracting((row) -> row.outcome().workItem().orElseThrow()).doesNotHaveDuplicates();
		assertThat(rows.get(1).outcome().reason().orElseThrow())
			.contains("Am Trennblatt geteilt: Schreiben 2 von 3 einer Datei, Seiten 3 bis 5.", "Regel");
		assertThat(rows).allSatisfy((row) -> {
			Document document = document(row);
			assertThat(document.pages()).isEqualTo(row.pages());
			assertThat(document.receivedOn()).isEqualTo("2026-11-19");
			assertThat(AuditTrailFixture.entries(this.jdbc, "mail-item:" + row.id()))
				.extracting((entry) -> entry.action())
				.containsOnlyOnce(AuditAction.MAIL_SEPARATED);
		});
		assertThat(rows.getFirst().content().orElseThrow().value()).isEqualTo(sha256(batch));
		assertThat(this.store.verify(rows.getFirst().content().orElseThrow())).isTrue();
		assertThat(text(rows.get(0))).contains("Kranichfeder").doesNotContain("Drosselgasse", "Trennblatt");
		assertThat(text(rows.get(1))).contains("Drosselgasse", "Zweite Seite").doesNotContain("Kranichfeder");
		assertShown(rows);
	}

	private void assertShown(List<MailItem> rows) throws Exception {
		as("poststelle", get("/api/v1/deliveries/T-1")).andExpect(jsonPath("$.documents.length()").value(3))
			.andExpect(jsonPath("$.documents[1].position").value(1))
			.andExpect(jsonPath("$.documents[1].part").value(2))
			.andExpect(jsonPath("$.documents[1].parts").value(3))
			.andExpect(jsonPath("$.pagesUnfinished").value(0));
		String ledger = Jsoup.parse(body("poststelle", "/lieferungen/T-1")).select("#nachweis-tabelle").text();
		assertThat(ledger).contains("Schreiben 2 von 3, Seiten 3 bis 5", "Schreiben 3 von 3, Seite 6");
		String first = rows.getFirst().outcome().document().orElseThrow().toString();
		assertThat(Jsoup.parse(body("sachbearbeitung", "/dokumente/" + first)).text())
			.contains("An Trennblättern geteilt");
		as("poststelle", get("/lieferungen/T-1/1/beleg?schreiben=2")).andExpect(status().isOk());
		as("poststelle", get("/lieferungen/T-1/1/beleg?schreiben=4")).andExpect(status().isNotFound());
	}

	@Test
	void letters_that_were_parted_wrongly_are_put_together_again_by_hand() throws Exception {
		List<MailItem> rows = delivered("T-2", merged(letter(FIRST, "Mietbescheinigung", "Reiherhorst"), sheet(),
				page("Anlage", "Reiherfeder", FIRST)), 3);
		String first = rows.get(0).outcome().document().orElseThrow().toString();
		String second = rows.get(1).outcome().document().orElseThrow().toString();

		as("sachbearbeitung",
				post("/dokumente/" + first + "/seiten").with(csrf())
					.param("version", "0")
					.param("aktion", "zusammenfuehren")
					.param("anderes", second))
			.andExpect(status().is3xxRedirection());

		assertThat(document(rows.get(0)).pages()).isEqualTo(3);
		assertThat(document(rows.get(1)).emptied()).isTrue();
		assertThat(this.intake.delivery("T-2").orElseThrow().pagesFiled()).isEqualTo(3);
	}

	@Test
	void sheets_around_a_letter_part_nothing_and_sheets_alone_wait_for_a_person() throws Exception {
		byte[] around = merged(sheet(), letter(FIRST, "Mietbescheinigung", "Blaumeise"), sheet());

		List<MailItem> single = delivered("T-3", around, 3);
		List<MailItem> sheets = delivered("T-4", merged(sheet(), sheet()), 2);

		assertThat(single).singleElement().satisfies((row) -> {
			assertThat(row.state()).isEqualTo(MailItemState.FILED);
			assertThat(row.outcome().kind()).contains("TENANCY");
			assertThat(document(row).content().value()).isEqualTo(sha256(around));
			assertThat(row.pages()).isEqualTo(3);
		});
		assertThat(sheets).singleElement().satisfies((row) -> {
			assertThat(row.state()).isEqualTo(MailItemState.CLEARING);
			assertThat(row.pages()).isEqualTo(2);
		});
	}

	@Test
	void the_sheet_to_print_is_offered_to_the_mail_room() throws Exception {
		assertThat(Jsoup.parse(body("poststelle", "/lieferungen")).select("#trennblatt").attr("href"))
			.isEqualTo("/lieferungen/druck/trennblatt");
		as("poststelle", get("/lieferungen/druck/trennblatt")).andExpect(status().isOk())
			.andExpect(content().contentType(MediaType.APPLICATION_PDF))
			.andExpect(content().string(containsString("%PDF")));
		this.mvc.perform(get("/lieferungen/druck/trennblatt")).andExpect(status().is3xxRedirection());
	}

	private List<MailItem> delivered(String name, byte[] file, int pages) throws Exception {
		String list = """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
				  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [
				  { "position": 1, "file": "0001.pdf", "sha256": "%s", "bytes": %d, "pages": %d, "receivedOn": "2026-11-19" } ] }"""
			.formatted(name, sha256(file), file.length, pages);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : List.of(Map.entry("0001.pdf", file),
					Map.entry("delivery.json", list.getBytes(StandardCharsets.UTF_8)))) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		this.mvc
			.perform(post("/api/v1/deliveries").with(httpBasic("poststelle", "demo"))
				.contentType("application/zip")
				.content(bytes.toByteArray()))
			.andExpect(status().isAccepted());
		await().atMost(Duration.ofSeconds(60)).until(() -> this.intake.delivery(name).orElseThrow().complete());
		return this.intake.ledger(name);
	}

	private Document document(MailItem row) {
		DocumentId document = row.outcome().document().orElseThrow();
		return this.efiles.document(document);
	}

	private String text(MailItem row) throws Exception {
		return body("pruefung", "/api/v1/documents/" + row.outcome().document().orElseThrow() + "/text");
	}

	private byte[] sheet() throws Exception {
		return as("poststelle", get("/lieferungen/druck/trennblatt")).andReturn().getResponse().getContentAsByteArray();
	}

	private String body(String person, String address) throws Exception {
		return as(person, get(address)).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)));
	}

	private static String known(String number, String given, String family) {
		return """
				{ "case": "%s", "team": "LEISTUNG-3", "status": "OPEN", "protection": "NONE",
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "%s", "familyName": "%s" } ] }"""
			.formatted(number, given, family);
	}

	private static byte[] letter(String number, String subject, String word) {
		return page("BG-Nr. " + number, subject, "Sehr geehrte Damen und Herren,",
				"hiermit " + word + " zur Kenntnis.");
	}

	private static byte[] page(String... lines) {
		return TextPdf.of(lines);
	}

	private static byte[] merged(byte[]... pages) throws Exception {
		PDFMergerUtility merger = new PDFMergerUtility();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		merger.setDestinationStream(bytes);
		for (byte[] page : pages) {
			merger.addSource(new RandomAccessReadBuffer(page));
		}
		merger.mergeDocuments(null);
		return bytes.toByteArray();
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
