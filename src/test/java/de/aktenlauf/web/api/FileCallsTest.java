package de.aktenlauf.web.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.web.WebOffice;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Other programs work on the pages, places, notes and broken letters of a file. */
@WebOffice
class FileCallsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CASE = "35504//0007201";

	private static final String OTHER = "35504//0007202";

	private static final String LOCKED = "35504//0007203";

	@Autowired
	private MockMvc mvc;

	private String document = "";

	private String broken = "";

	@BeforeEach
	void aLetterOfTwoPagesAndABrokenOne() throws Exception {
		call("poststelle",
				post("/api/v1/cases/imports").contentType(MediaType.APPLICATION_JSON)
					.content("{ \"format\": \"aktenlauf-cases/1\", \"full\": false, \"cases\": [" + row(CASE, "NONE")
							+ "," + row(OTHER, "NONE") + "," + row(LOCKED, "STAFF") + "] }"))
			.andExpect(status().isOk());
		String name = "F-" + System.identityHashCode(this);
		call("poststelle", post("/api/v1/deliveries").contentType("application/zip").content(zip(name)))
			.andExpect(status().isAccepted());
		await().atMost(Duration.ofSeconds(60))
			.until(() -> "COMPLETE".equals(json("poststelle", "/api/v1/deliveries/" + name).path("state").asString()));
		JsonNode rows = json("poststelle", "/api/v1/deliveries/" + name).path("documents");
		this.document = "/api/v1/documents/"
				+ json("sachbearbeitung", "/api/v1/deliveries/" + name).at("/documents/0/document").asString();
		this.broken = "/api/v1/mail-items/" + rows.get(1).path("mailItem").asString();
	}

	@Test
	void pages_are_turned_put_in_order_brought_back_and_taken_back() throws Exception {
		JsonNode before = json("sachbearbeitung", this.document + "/pages");
		String first = before.at("/pages/0/sheet").asString();
		String second = before.at("/pages/1/sheet").asString();
		String order = "{ \"pages\": [ { \"sheet\": \"%s\", \"quarterTurns\": 1 }, { \"sheet\": \"%s\" } ] }"
			.formatted(second, first);

		change("sachbearbeitung", put(this.document + "/pages"), "0", order).andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"1\""))
			.andExpect(jsonPath("$.pages[0].sheet").value(second))
			.andExpect(jsonPath("$.pages[0].quarterTurns").value(1))
			.andExpect(jsonPath("$.layers[0].kind").value("ARRANGED"));
		long turned = json("sachbearbeitung", this.document + "/pages").at("/layers/0/layer").asLong();
		change("sachbearbeitung", post(this.document + "/pages/undo"), "1", "").andExpect(status().isOk())
			.andExpect(jsonPath("$.pages[0].sheet").value(first));
		change("sachbearbeitung", post(this.document + "/pages/restoration"), "2", "{ \"layer\": " + turned + " }")
			.andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"3\""))
			.andExpect(jsonPath("$.pages[0].sheet").value(second));
	}

	@Test
	void a_document_is_split_and_put_together() throws Exception {
		JsonNode pages = json("sachbearbeitung", this.document + "/pages").path("pages");
		String parts = "{ \"parts\": [ [ \"%s\" ], [ \"%s\" ] ] }".formatted(pages.get(0).path("sheet").asString(),
				pages.get(1).path("sheet").asString());

		String part = JSON
			.readTree(change("sachbearbeitung", post(this.document + "/splits"), "0", parts)
				.andExpect(status().isCreated())
				.andExpect(header().string("ETag", "\"1\""))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8))
			.at("/documents/0")
			.asString();

		change("sachbearbeitung", post(this.document + "/merges"), "1", "{ \"document\": \"" + part + "\" }")
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.pages.length()").value(2));
		call("sachbearbeitung", get("/api/v1/documents/" + part + "/pages")).andExpect(jsonPath("$.pages").isEmpty())
			.andExpect(jsonPath("$.mergedInto").value(this.document.substring("/api/v1/documents/".length())));
		change("sachbearbeitung", post("/api/v1/documents/" + part + "/moves"), "1",
				"{ \"case\": \"" + OTHER + "\", \"reason\": \"falsche Akte\" }")
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("merged"));
	}

	@Test
	void a_document_is_moved_and_moved_back() throws Exception {
		String order = "{ \"case\": \"" + OTHER + "\", \"reason\": \"falsche Akte\" }";

		String move = JSON
			.readTree(change("sachbearbeitung", post(this.document + "/moves"), "0", order)
				.andExpect(status().isCreated())
				.andExpect(header().string("ETag", "\"1\""))
				.andExpect(jsonPath("$.to.case").value(OTHER))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8))
			.path("move")
			.asString();
		change("sachbearbeitung", post(this.document + "/moves"), "1", order).andExpect(status().isOk());
		change("sachbearbeitung", post(this.document + "/moves/" + move + "/undo"), "1", "").andExpect(status().isOk())
			.andExpect(jsonPath("$.undoes").value(move));

		call("sachbearbeitung", get(this.document + "/moves")).andExpect(jsonPath("$.moves.length()").value(2));
		change("sachbearbeitung", post(this.document + "/moves/" + move + "/undo"), "2", "")
			.andExpect(status().isPreconditionFailed());
	}

	@Test
	void a_way_back_into_a_file_that_is_locked_is_refused_like_one_that_never_was() throws Exception {
		String move = JSON
			.readTree(change("sachbearbeitung", post(this.document + "/moves"), "0",
					"{ \"case\": \"" + OTHER + "\", \"reason\": \"falsche Akte\" }")
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8))
			.path("move")
			.asString();
		call("poststelle", post("/api/v1/cases/imports").contentType(MediaType.APPLICATION_JSON)
			.content("{ \"format\": \"aktenlauf-cases/1\", \"full\": false, \"cases\": [" + row(CASE, "STAFF") + "] }"))
			.andExpect(status().isOk());
		String unknown = change("sachbearbeitung", post(this.document + "/moves"), "1",
				"{ \"case\": \"35504//9999999\", \"reason\": \"x\" }")
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);

		String closed = change("sachbearbeitung", post(this.document + "/moves/" + move + "/undo"), "1", "")
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		String locked = change("sachbearbeitung", post(this.document + "/moves"), "1",
				"{ \"case\": \"" + CASE + "\", \"reason\": \"x\" }")
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);

		assertThat(JSON.readTree(closed).path("errors")).isEqualTo(JSON.readTree(unknown).path("errors"));
		assertThat(locked).isEqualTo(unknown);
	}

	@Test
	void a_document_is_shown_in_another_file_and_no_longer() throws Exception {
		change("sachbearbeitung", post(this.document + "/links"), "", "{ \"case\": \"" + OTHER + "\" }")
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.links[0].case").value(OTHER));
		change("sachbearbeitung", post(this.document + "/links"), "", "{ \"case\": \"" + CASE + "\" }")
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("case"));
		call("sachbearbeitung", delete(this.document + "/links").param("case", OTHER))
			.andExpect(status().isNoContent());

		call("sachbearbeitung", get(this.document + "/links")).andExpect(jsonPath("$.links").isEmpty());
	}

	@Test
	void a_note_is_written_read_and_done() throws Exception {
		String id = this.document.substring("/api/v1/documents/".length());
		String note = JSON
			.readTree(change("sachbearbeitung", post("/api/v1/notes"), "",
					"{ \"case\": \"" + CASE + "\", \"document\": \"" + id + "\", \"text\": \"Rückruf offen\" }")
				.andExpect(status().isCreated())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8))
			.path("note")
			.asString();

		change("sachbearbeitung", post("/api/v1/notes/" + note + "/completion").param("case", CASE), "", "")
			.andExpect(status().isNoContent());
		change("sachbearbeitung", post("/api/v1/notes/" + note + "/completion").param("case", CASE), "", "")
			.andExpect(status().isConflict());

		call("sachbearbeitung", get("/api/v1/notes").param("case", CASE))
			.andExpect(jsonPath("$.notes[0].text").value("Rückruf offen"))
			.andExpect(jsonPath("$.notes[0].doneBy").value("sachbearbeitung"));
		call("sachbearbeitung2", get("/api/v1/notes").param("case", CASE)).andExpect(status().isForbidden());
		call("sachbearbeitung", get("/api/v1/notes")).andExpect(status().isBadRequest());
		change("sachbearbeitung", post("/api/v1/notes"), "", "{ \"case\": \"" + CASE + "\", \"text\": \" \" }")
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("note"));
	}

	@Test
	void a_broken_letter_is_repaired_or_filed_by_two() throws Exception {
		call("poststelle", get(this.broken)).andExpect(jsonPath("$.quarantineReason").value("CORRUPT"))
			.andExpect(jsonPath("$.repairs[0]").value("READ_AGAIN"));
		order("poststelle", "{ \"repair\": \"TURN\", \"quarterTurns\": 1 }").andExpect(status().isConflict());
		order("poststelle", "{ \"repair\": \"TURN\" }").andExpect(status().is(422));
		order("poststelle", "{ \"repair\": \"QUATSCH\" }").andExpect(status().is(422));
		order("poststelle", "{ \"repair\": \"PASSWORD\" }").andExpect(status().is(422));
		order("poststelle", "{ \"repair\": \"FILE_UNREADABLE\", \"case\": \"" + LOCKED + "\" }")
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("case"));
		order("sachbearbeitung", "{ \"repair\": \"READ_AGAIN\" }").andExpect(status().isForbidden());
		call("sachbearbeitung", get(this.broken)).andExpect(status().isForbidden());

		order("poststelle", "{ \"repair\": \"NEW_SCAN\" }").andExpect(status().isAccepted())
			.andExpect(jsonPath("$.scanReference").isNotEmpty());
		order("poststelle", "{ \"repair\": \"FILE_UNREADABLE\", \"case\": \"" + CASE + "\" }")
			.andExpect(status().isAccepted())
			.andExpect(jsonPath("$.proposedCase").value(CASE));
		change("poststelle", post(this.broken + "/decision"), "", "{ \"decision\": \"CONFIRM\" }")
			.andExpect(status().isConflict());
		change("teamleitung", post(this.broken + "/decision"), "", "{ \"decision\": \"REFUSE\" }")
			.andExpect(status().isNoContent());
		change("teamleitung", post(this.broken + "/decision"), "", "{ \"decision\": \"REFUSE\" }")
			.andExpect(status().isConflict());
	}

	@Test
	void a_change_names_the_version_that_was_read() throws Exception {
		for (String path : List.of("/pages", "/pages/undo", "/pages/restoration", "/splits", "/merges", "/moves",
				"/redactions")) {
			for (String version : List.of("", "7")) {
				change("sachbearbeitung", changing(path), version, "{}")
					.andExpect(status().is(version.isEmpty() ? 428 : 412))
					.andExpect(jsonPath("$.errors[0].field").value("If-Match"));
			}
			change("sachbearbeitung2", changing(path), "0", "{}").andExpect(status().isForbidden());
		}
	}

	@Test
	void what_cannot_be_done_is_explained() throws Exception {
		for (String wrong : List.of("/pages|{}|422", "/pages|{ \"pages\": [ null ] }|422",
				"/pages|{ \"pages\": [ {} ] }|422", "/pages|[|400", "/splits|{}|422",
				"/splits|{ \"parts\": [ [ \"x\" ] ] }|422", "/splits|{ \"parts\": [ null ] }|422", "/merges|{}|404",
				"/merges|{ \"document\": \"x\" }|404", "/moves|{}|422", "/moves|{ \"case\": \"x\" }|400",
				"/moves|{ \"case\": \"" + LOCKED + "\", \"reason\": \"x\" }|422",
				"/moves|{ \"register\": \"99\", \"reason\": \"x\" }|422", "/links|{}|422", "/pages/restoration|{}|422",
				"/pages/restoration|{ \"layer\": 999999 }|422", "/pages/undo| |422", "/moves/x/undo| |422",
				"/redactions|{}|422", "/redactions|[|400", "/redactions|{ \"areas\": [ null ] }|422",
				"/redactions|{ \"reason\": \"x\", \"areas\": [ { \"page\": 1 } ] }|422",
				"/redactions|{ \"reason\": \"x\", \"words\": [ \"Gibtesnicht\" ] }|422",
				"/redactions|{ \"reason\": \"x\", \"areas\": [ " + area(9, 10) + " ] }|422",
				"/redactions|{ \"reason\": \"x\", \"areas\": [ " + area(1, 0) + " ] }|422",
				"/redactions|{ \"reason\": \"x\", \"areas\": [ " + area(1, -5) + " ] }|422",
				"/redactions|{ \"areas\": [ " + area(1, 10) + " ] }|422")) {
			String[] parts = wrong.split("\\|", -1);
			change("sachbearbeitung", changing(parts[0]), "0", parts[1])
				.andExpect(status().is(Integer.parseInt(parts[2])))
				.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
		}
	}

	@Test
	void a_redacted_copy_is_made_and_read() throws Exception {
		String before = json("sachbearbeitung", this.document + "/text").at("/pages/0/text").asString();
		String word = before.strip().split("\\s+", 2)[0];
		String wish = "{ \"areas\": [ " + area(2, 100) + " ], \"words\": [ \"" + word
				+ "\" ], \"reason\": \"Akteneinsicht\" }";

		JsonNode made = JSON.readTree(change("sachbearbeitung", post(this.document + "/redactions"), "0", wish)
			.andExpect(status().isCreated())
			.andExpect(header().string("Location", containsString(this.document + "/redactions/")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));

		String copy = this.document + "/redactions/" + made.path("copy").asString();
		assertThat(made.path("pages").asInt()).isEqualTo(2);
		assertThat(json("sachbearbeitung", copy + "/text").at("/pages/0/text").asString()).doesNotContain(word);
		assertThat(json("sachbearbeitung", copy + "/text").at("/pages/1/text").asString()).isEmpty();
		call("sachbearbeitung", get(copy + "/content")).andExpect(status().isOk())
			.andExpect(header().string("Content-Type", "application/pdf"));
		call("sachbearbeitung2", get(copy + "/content")).andExpect(status().isForbidden());
		call("sachbearbeitung", get(this.document + "/redactions/x/content")).andExpect(status().isNotFound());
		assertThat(json("sachbearbeitung", this.document + "/text").at("/pages/0/text").asString()).isEqualTo(before);
		call("sachbearbeitung", get(this.document)).andExpect(header().string("ETag", "\"0\""));
	}

	private static String area(int page, int percent) {
		return "{ \"page\": %d, \"left\": 0, \"top\": 0, \"width\": %d, \"height\": %d }".formatted(page, percent,
				percent);
	}

	private MockHttpServletRequestBuilder changing(String path) {
		return path.equals("/pages") ? put(this.document + path) : post(this.document + path);
	}

	@Test
	void the_newest_hit_comes_first_when_asked_for() throws Exception {
		assertThat(json("sachbearbeitung", "/api/v1/search?q=Mietbescheinigung&order=NEWEST").has("hits")).isTrue();
		call("sachbearbeitung", get("/api/v1/search?q=x&order=quer")).andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].field").value("order"));
	}

	private ResultActions order(String user, String order) throws Exception {
		return change(user, post(this.broken + "/repairs"), "", order);
	}

	private ResultActions change(String user, MockHttpServletRequestBuilder request, String version, String body)
			throws Exception {
		MockHttpServletRequestBuilder sent = version.isEmpty() ? request
				: request.header("If-Match", "\"" + version + "\"");
		return call(user, sent.contentType(MediaType.APPLICATION_JSON).content(body));
	}

	private JsonNode json(String user, String path) throws Exception {
		return JSON.readTree(call(user, get(path)).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private ResultActions call(String user, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(httpBasic(user, "demo")));
	}

	private static String row(String number, String protection) {
		return """
				{ "case": "%s", "team": "LEISTUNG-3", "status": "OPEN", "protection": "%s",
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "Seidenschwanz" } ] }"""
			.formatted(number, protection);
	}

	private static byte[] letter(String name) throws Exception {
		PDFMergerUtility merger = new PDFMergerUtility();
		for (String line : List.of("Mietbescheinigung", "Anlage zur Mietbescheinigung")) {
			merger.addSource(new RandomAccessReadBuffer(TextPdf.of("Berta Seidenschwanz", "BG-Nr. " + CASE, line,
					"hiermit bestätige ich die Miete.", "Zeichen " + name)));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		merger.setDestinationStream(out);
		merger.mergeDocuments(null);
		return out.toByteArray();
	}

	private static byte[] zip(String name) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> listed = new ArrayList<>();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (byte[] letter : List.of(letter(name),
					("%PDF-1.7 cut off " + name).getBytes(StandardCharsets.US_ASCII))) {
				String file = "000" + (listed.size() + 1) + ".pdf";
				listed.add("""
						{ "position": %d, "file": "%s", "sha256": "%s", "bytes": %d, "pages": 2,
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
