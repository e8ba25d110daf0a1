package de.aktenlauf.web.api;

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

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** One delivery of two letters, one of them unreadable, seen through every call. */
@WebOffice
class CallsTest {

	private static final String CASE = "35504//0012345";

	private static final String REGISTER = """
			{ "format": "aktenlauf-cases/1", "full": false, "cases": [
			  { "case": "35504//0012345", "fileNumber": "352.12345", "team": "LEISTUNG-3", "worker": "sachbearbeitung",
			    "status": "OPEN", "protection": "NONE",
			    "address": { "street": "Nordstraße 12", "postCode": "52351", "city": "Rurstadt" },
			    "members": [ { "customer": "355A123456", "role": "REPRESENTATIVE", "givenName": "Käthe",
			                   "familyName": "Weiß", "birthDate": "1984-05-02" } ] },
			  { "case": "quatsch", "team": "LEISTUNG-3", "status": "OPEN", "members": [] } ] }""";

	private static final byte[] LETTER = TextPdf.of("Käthe Weiß", "Nordstraße 12", "52351 Rurstadt", "",
			"An das Jobcenter Kreis Rurtal", "", "BG-Nr. 35504//0012345", "",
			"Widerspruch gegen den Bescheid vom 02.11.2026", "", "Sehr geehrte Damen und Herren,",
			"hiermit lege ich gegen den oben genannten Bescheid Widerspruch ein.",
			"Die Nebenkostenabrechnung wurde nicht berücksichtigt.", "Mit freundlichen Grüßen", "Käthe Weiß");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	private JsonNode ledger = JSON.createObjectNode();

	@BeforeEach
	void aDeliveryInTheInTrays() throws Exception {
		call("poststelle", post("/api/v1/cases/imports").contentType(MediaType.APPLICATION_JSON).content(REGISTER));
		this.ledger = delivered("2026-11-20-A", LETTER);
	}

	@Test
	void the_ledger_adds_up_and_says_why() {
		JsonNode appeal = this.ledger.at("/documents/0");
		JsonNode broken = this.ledger.at("/documents/1");

		assertThat(this.ledger.path("pagesDelivered").asInt()).isEqualTo(3);
		assertThat(this.ledger.path("pagesFiled").asInt()).isEqualTo(1);
		assertThat(this.ledger.path("pagesQuarantined").asInt()).isEqualTo(2);
		assertThat(this.ledger.path("pagesUnfinished").asInt()).isZero();
		assertThat(appeal.path("state").asString()).isEqualTo("FILED");
		assertThat(appeal.path("case").asString()).isEqualTo(CASE);
		assertThat(appeal.path("caseFoundBy").asString()).isEqualTo("CASE_NUMBER");
		assertThat(appeal.path("kind").asString()).isEqualTo("APPEAL");
		assertThat(appeal.path("kindConfidence").isNumber()).isTrue();
		assertThat(appeal.path("kindConfidence").asDouble()).isBetween(0.0, 1.0);
		assertThat(appeal.path("reason").asString()).isNotBlank();
		assertThat(broken.path("state").asString()).isEqualTo("QUARANTINED");
		assertThat(broken.path("quarantineReason").asString()).isEqualTo("CORRUPT");
		assertThat(broken.has("case")).isTrue();
		assertThat(broken.path("case").isNull()).isTrue();
	}

	@Test
	void a_letter_in_quarantine_names_the_basket_and_the_work_item_where_it_waits() throws Exception {
		deliver("poststelle", missing("2026-11-20-M")).andExpect(status().isAccepted());
		JsonNode missing = json("poststelle", "/api/v1/deliveries/2026-11-20-M");

		assertWaits(this.ledger.at("/documents/1"));
		assertWaits(missing.at("/documents/0"));
		assertThat(missing.path("state").asString()).isEqualTo("COMPLETE");
		assertThat(json("sachbearbeitung", "/api/v1/deliveries/2026-11-20-A").at("/documents/1/workItem").isNull())
			.isTrue();
	}

	@Test
	void the_same_delivery_again_changes_nothing() throws Exception {
		deliver("verwaltung", zip("2026-11-20-A", "POST", LETTER)).andExpect(status().isAccepted());

		assertThat(json("poststelle", "/api/v1/deliveries/2026-11-20-A")).isEqualTo(this.ledger);
	}

	@Test
	void the_same_name_with_other_content_is_a_conflict() throws Exception {
		deliver("poststelle", zip("2026-11-20-A", "FAX", LETTER)).andExpect(status().isConflict())
			.andExpect(jsonPath("$.type").value("urn:aktenlauf:problem:delivery-conflict"))
			.andExpect(jsonPath("$.errors[0].field").isNotEmpty());
	}

	@Test
	void what_is_no_delivery_is_unreadable() throws Exception {
		deliver("poststelle", "no zip at all".getBytes(StandardCharsets.US_ASCII)).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.title").isNotEmpty())
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sachbearbeitung", "teamleitung", "widerspruch", "prozess", "pruefung" })
	void only_mail_room_and_operator_hand_in(String user) throws Exception {
		deliver(user, new byte[0]).andExpect(status().isForbidden());
		call(user, post("/api/v1/cases/imports").content("{}")).andExpect(status().isForbidden());
	}

	@Test
	void a_broken_register_row_is_named_and_stops_no_other() throws Exception {
		call("verwaltung", post("/api/v1/cases/imports").content(REGISTER)).andExpect(status().isOk())
			.andExpect(jsonPath("$.unchanged").value(1))
			.andExpect(jsonPath("$.refused[0].case").value("quatsch"))
			.andExpect(jsonPath("$.refused[0].reason").isNotEmpty());
		call("verwaltung", post("/api/v1/cases/imports").content("{ nothing")).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "sachbearbeitung,200", "teamleitung,200", "widerspruch,200", "pruefung,200", "sachbearbeitung2,403",
			"poststelle,403", "prozess,403", "verwaltung,403" })
	void a_document_opens_for_those_who_need_to_know(String user, int status) throws Exception {
		call(user, get(document())).andExpect(status().is(status));
		call(user, get(document() + "/text")).andExpect(status().is(status));
		call(user, get(document() + "/content")).andExpect(status().is(status));
	}

	@Test
	void each_opening_and_each_refusal_is_recorded() throws Exception {
		call("sachbearbeitung", get(document())).andExpect(status().isOk());
		call("sachbearbeitung2", get(document())).andExpect(status().isForbidden());

		String id = document().substring("/api/v1/documents/".length());
		assertThat(AuditTrailFixture.entries(this.jdbc, "document:" + id)).extracting(AuditEntry::action)
			.contains(AuditAction.DOCUMENT_OPENED);
		assertThat(AuditTrailFixture.entries(this.jdbc, "route:" + document())).extracting(AuditEntry::action)
			.contains(AuditAction.ACCESS_REFUSED);
	}

	@Test
	void the_original_bytes_come_as_an_attachment() throws Exception {
		MockHttpServletResponse response = call("sachbearbeitung", get(document() + "/content"))
			.andExpect(header().string("Content-Disposition", startsWith("attachment")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(header().string("Content-Type", "application/pdf"))
			.andReturn()
			.getResponse();

		assertThat(response.getContentAsByteArray()).isEqualTo(LETTER);
	}

	@Test
	void the_text_comes_page_by_page() throws Exception {
		call("sachbearbeitung", get(document() + "/text")).andExpect(jsonPath("$.pages[0].page").value(1))
			.andExpect(jsonPath("$.pages[0].blank").value(false))
			.andExpect(jsonPath("$.pages[0].text").value(containsString("Widerspruch ein")));
	}

	@Test
	void the_search_finds_it_only_for_those_who_may_see_it() throws Exception {
		await().atMost(Duration.ofSeconds(20))
			.until(() -> json("sachbearbeitung", "/api/v1/search?q=Kostenabrechnung").path("total").asInt() == 1);

		JsonNode hit = json("sachbearbeitung", "/api/v1/search?q=Kostenabrechnung&case=35504BG12345").at("/hits/0");
		assertThat(hit.path("case").asString()).isEqualTo(CASE);
		assertThat(hit.path("snippet").asString()).contains("<mark>");
		assertThat(json("sachbearbeitung2", "/api/v1/search?q=Kostenabrechnung").path("total").asInt()).isZero();
		call("prozess", get("/api/v1/search?q=Kostenabrechnung")).andExpect(status().isForbidden());
	}

	@ParameterizedTest
	@CsvSource({ "from=gestern,400", "case=12,400", "page=eins,400", "page=0,422", "kind=NONSENSE,422",
			"from=2026-11-02&to=2026-11-01,422", "page=101,422", "page=-1,422", "page=99999999999999999999,422",
			"page=1.5,400", "from=2026-02-30,400", "to=9999-12-31,422", "from=-0044-03-15,422", "page=0x10,400" })
	void a_search_that_cannot_be_made_is_explained(String parameters, int status) throws Exception {
		call("sachbearbeitung", get("/api/v1/search?q=x&" + parameters)).andExpect(status().is(status))
			.andExpect(jsonPath("$.errors[0].field").isNotEmpty());
	}

	@Test
	void a_limit_is_named_with_its_field_and_how_to_mend_it() throws Exception {
		call("sachbearbeitung", get("/api/v1/search?q=x&page=101")).andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("page"))
			.andExpect(jsonPath("$.errors[0].message").value(startsWith("Erlaubt ist 1 bis 100; wer weiter blättern")));
		call("sachbearbeitung", get("/api/v1/search").param("q", "x".repeat(1_001))).andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("q"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\"a", "-", "*", "a*b*", "AND OR NOT", "(((", "\\", "\u0000", "a\u0000b", "~", "^2",
			"x:y", "[* TO *]", "\uD83D", "%", "_", "' or 1=1" })
	void no_words_make_the_search_fail(String words) throws Exception {
		call("sachbearbeitung", get("/api/v1/search").param("q", words)).andExpect(status().isOk());
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/work-items?limit=0,422,limit", "/api/v1/work-items?limit=-5,422,limit",
			"/api/v1/work-items?limit=1001,422,limit", "/api/v1/work-items?offset=-1,422,offset",
			"/api/v1/work-items?offset=2147483647,422,offset", "/api/v1/work-items?offset=99999999999,422,offset",
			"/api/v1/work-items?limit=viele,400,limit", "/api/v1/work-items?state=DONE,422,state",
			"/api/v1/work-items?case=35504,400,case", "/api/v1/work-items?after=x,400,after",
			"/api/v1/work-items?after=0e2ad3f7-6d0e-4b47-9ce5-1f36b6a3d1aa,404,id",
			"/api/v1/deliveries?limit=0,422,limit", "/api/v1/deliveries?limit=201,422,limit",
			"/api/v1/deliveries?limit=x,400,limit" })
	void a_wrong_parameter_of_a_list_is_explained(String call, int status, String field) throws Exception {
		call("teamleitung", get(call)).andExpect(status().is(status))
			.andExpect(jsonPath("$.errors[0].field").value(field))
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
	}

	@Test
	void a_list_is_read_part_by_part_and_ends() throws Exception {
		long total = json("teamleitung", "/api/v1/work-items").path("total").asLong();
		List<String> read = new ArrayList<>();
		String call = "/api/v1/work-items?limit=1";
		while (call != null) {
			JsonNode part = json("teamleitung", call);
			part.path("items").forEach((item) -> read.add(item.path("workItem").asString()));
			assertThat(part.path("total").asLong()).isEqualTo(total);
			call = part.path("next").isNull() ? null : part.path("next").asString();
		}

		assertThat(read).hasSize((int) total).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"caseNumber\":\"keine\"}|400", "{\"caseNumber\":null}|422",
			"{\"Case Number\":\"1\"}|422", "[]|400", "{|400", "{\"outcome\":{}}|400" })
	void an_impossible_outcome_is_explained(String outcome, int status) throws Exception {
		String call = "/api/v1/work-items/" + this.ledger.at("/documents/0/workItem").asString() + "/completion";

		call("widerspruch",
				post(call).header("If-Match", "\"0\"").contentType(MediaType.APPLICATION_JSON).content(outcome))
			.andExpect(status().is(status))
			.andExpect(jsonPath("$.errors[0].field").isNotEmpty());
	}

	@Test
	void the_work_item_lies_in_the_appeals_office_and_is_completed_once() throws Exception {
		JsonNode row = delivered("2026-11-20-B", TextPdf.of("BG-Nr. 35504//0012345", "Käthe Weiß", "Widerspruch",
				"hiermit lege ich gegen den Bescheid vom 03.11.2026 Widerspruch ein."))
			.at("/documents/0");
		String call = "/api/v1/work-items/" + row.path("workItem").asString();

		JsonNode item = json("widerspruch", call);
		assertThat(item.path("documents").get(0).asString()).isEqualTo(row.path("document").asString());
		assertThat(item.path("dueOn").asString()).isEqualTo(row.path("dueOn").asString());
		assertThat(item.path("basket").asString()).isEqualTo(row.path("basket").asString());
		call("prozess", get(call)).andExpect(status().isForbidden());
		call("widerspruch", post(call + "/completion")).andExpect(status().isPreconditionRequired());
		call("widerspruch", post(call + "/completion").header("If-Match", "\"9999\"")).andExpect(status().isConflict());
		call("widerspruch", post(call + "/completion").header("If-Match", "\"" + item.path("version") + "\""))
			.andExpect(status().isNoContent());
		String completed = "/api/v1/work-items?state=COMPLETED&case=" + CASE + "&basket="
				+ item.path("basket").asString();
		assertThat(json("widerspruch", completed).path("total").asInt()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/documents/0e2ad3f7-6d0e-4b47-9ce5-1f36b6a3d1aa", "/api/v1/documents/abc/text",
			"/api/v1/deliveries/unknown", "/api/v1/work-items?basket=UNKNOWN", "/api/v1/work-items/abc" })
	void what_is_not_there_is_not_found(String path) throws Exception {
		call("teamleitung", get(path)).andExpect(status().isNotFound())
			.andExpect(jsonPath("$.type").value(startsWith("urn:aktenlauf:problem:")));
	}

	@Test
	void the_ledger_shows_others_only_what_they_may_see() throws Exception {
		JsonNode row = json("sachbearbeitung2", "/api/v1/deliveries/2026-11-20-A").at("/documents/0");

		assertThat(row.path("state").asString()).isEqualTo("FILED");
		assertThat(row.path("case").isNull()).isTrue();
		assertThat(row.path("kind").isNull()).isTrue();
		call("prozess", get("/api/v1/deliveries/2026-11-20-A")).andExpect(status().isForbidden());
	}

	private String document() {
		return "/api/v1/documents/" + this.ledger.at("/documents/0/document").asString();
	}

	private JsonNode delivered(String name, byte[] letter) throws Exception {
		String call = "/api/v1/deliveries/" + name;
		deliver("poststelle", zip(name, "POST", letter)).andExpect(status().isAccepted())
			.andExpect(header().string("Location", call));
		await().atMost(Duration.ofSeconds(90))
			.until(() -> "COMPLETE".equals(json("poststelle", call).path("state").asString()));
		return json("poststelle", call);
	}

	private JsonNode json(String user, String path) throws Exception {
		return JSON.readTree(call(user, get(path)).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private ResultActions deliver(String user, byte[] zip) throws Exception {
		return call(user, post("/api/v1/deliveries").contentType("application/zip").content(zip));
	}

	private ResultActions call(String user, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(httpBasic(user, "demo")));
	}

	private void assertWaits(JsonNode letter) throws Exception {
		JsonNode item = json("poststelle", "/api/v1/work-items/" + letter.path("workItem").asString());
		assertThat(letter.path("basket").asString()).isEqualTo("QUARANTAENE");
		assertThat(item.path("basket").asString()).isEqualTo("QUARANTAENE");
		assertThat(item.path("kind").asString()).isEqualTo("REPAIR_MAIL");
		assertThat(item.path("dueOn")).isEqualTo(letter.path("dueOn"));
	}

	private static byte[] missing(String name) throws Exception {
		String list = """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
				  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [
				  { "position": 1, "file": "0001.pdf", "sha256": "%s", "bytes": 3, "pages": 1, "receivedOn": "2026-11-19" } ] }"""
			.formatted(name, sha256(new byte[3]));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			entry(zip, "delivery.json", list.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static byte[] zip(String name, String channel, byte[] letter) throws Exception {
		byte[] broken = ("%PDF-1.7 cut off " + name).getBytes(StandardCharsets.US_ASCII);
		String list = """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "%s",
				  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [
				  { "position": 1, "file": "0001.pdf", "sha256": "%s", "bytes": %d, "pages": 1, "receivedOn": "2026-11-19" },
				  { "position": 2, "file": "0002.pdf", "sha256": "%s", "bytes": %d, "pages": 2, "receivedOn": "2026-11-19" } ] }"""
			.formatted(name, channel, sha256(letter), letter.length, sha256(broken), broken.length);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			entry(zip, "0001.pdf", letter);
			entry(zip, "0002.pdf", broken);
			entry(zip, "delivery.json", list.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
		zip.closeEntry();
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
