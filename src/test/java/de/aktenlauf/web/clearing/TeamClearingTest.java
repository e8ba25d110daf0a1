package de.aktenlauf.web.clearing;

import java.io.ByteArrayOutputStream;
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
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.api.TextPdf;
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
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Letters of two cases each, seen by the mail room, a caseworker of one of the teams, and
 * others.
 */
@WebOffice
class TeamClearingTest {

	private static final String MINE = "35504//0000001";

	private static final String MINE_TOO = "35504//0000002";

	private static final String OTHERS = "35504//0000003";

	private static final String OTHERS_TOO = "35504//0000004";

	private static final String LOCKED = "35504//0000005";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private JdbcClient jdbc;

	private MailItem mine;

	private MailItem others;

	private MailItem locked;

	@BeforeEach
	void lettersOfTwoCasesEach() throws Exception {
		String name = "Z-" + System.identityHashCode(this);
		register(row(MINE, "LEISTUNG-3", "Amsel", "NONE"), row(MINE_TOO, "LEISTUNG-3", "Drossel", "NONE"),
				row(OTHERS, "LEISTUNG-2", "Fink", "NONE"), row(OTHERS_TOO, "LEISTUNG-1", "Star", "NONE"),
				row(LOCKED, "LEISTUNG-3", "Meise", "STAFF"));
		this.mvc
			.perform(post("/api/v1/deliveries").with(httpBasic("poststelle", "demo"))
				.contentType("application/zip")
				.content(zip(name, letter(name, MINE, OTHERS), letter(name, OTHERS, OTHERS_TOO),
						letter(name, MINE_TOO, LOCKED))))
			.andExpect(status().isAccepted());
		await().atMost(Duration.ofSeconds(60)).until(() -> this.intake.delivery(name).orElseThrow().complete());
		List<MailItem> letters = this.intake.ledger(name);
		assertThat(letters).extracting(MailItem::state).containsOnly(MailItemState.CLEARING);
		this.mine = letters.get(0);
		this.others = letters.get(1);
		this.locked = letters.get(2);
	}

	@Test
	void a_caseworker_sees_the_letters_that_may_belong_to_the_own_team_and_no_others() throws Exception {
		as("sachbearbeitung", get("/zuordnung")).andExpect(status().isOk())
			.andExpect(content().string(containsString("/zuordnung/" + this.mine.id())))
			.andExpect(content().string(not(containsString(this.others.id().toString()))))
			.andExpect(content().string(not(containsString(this.locked.id().toString()))));
		as("sachbearbeitung2", get("/zuordnung")).andExpect(status().isOk())
			.andExpect(content().string(containsString("/zuordnung/" + this.mine.id())))
			.andExpect(content().string(containsString("/zuordnung/" + this.others.id())));
		as("prozess", get("/zuordnung")).andExpect(status().isForbidden());
		as("pruefung", get("/zuordnung")).andExpect(status().isForbidden());
	}

	@Test
	void a_caseworker_opens_the_scan_and_the_opening_is_recorded_with_its_rule() throws Exception {
		String document = this.mine.outcome().document().orElseThrow().toString();

		as("sachbearbeitung", get("/zuordnung/" + this.mine.id())).andExpect(status().isOk())
			.andExpect(content().string(containsString(MINE)))
			.andExpect(content().string(not(containsString("Fink"))));
		as("sachbearbeitung", get("/dokumente/" + document)).andExpect(status().isOk());

		assertThat(AuditTrailFixture.entries(this.jdbc, "document:" + document))
			.filteredOn((entry) -> entry.action() == AuditAction.DOCUMENT_OPENED)
			.extracting(AuditEntry::facts)
			.allSatisfy((facts) -> assertThat(facts).containsValue("CANDIDATE"))
			.isNotEmpty();
	}

	@Test
	void the_search_finds_the_letters_that_may_be_opened_and_no_others() throws Exception {
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(found("poststelle")).contains(document(this.mine), document(this.others),
					document(this.locked)));

		assertThat(found("sachbearbeitung")).contains(document(this.mine))
			.doesNotContain(document(this.others), document(this.locked));
		assertThat(found("sachbearbeitung2")).contains(document(this.mine), document(this.others));
	}

	private String found(String person) throws Exception {
		return this.mvc
			.perform(get("/api/v1/search").param("q", "\"Zeichen " + this.mine.delivery() + "\"")
				.with(httpBasic(person, "demo")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String document(MailItem letter) {
		return letter.outcome().document().orElseThrow().toString();
	}

	@Test
	void letters_of_others_and_locked_ones_stay_closed() throws Exception {
		for (MailItem letter : List.of(this.others, this.locked)) {
			String document = letter.outcome().document().orElseThrow().toString();
			as("sachbearbeitung", get("/zuordnung/" + letter.id())).andExpect(status().isForbidden());
			as("sachbearbeitung", get("/dokumente/" + document)).andExpect(status().isForbidden());
			as("sachbearbeitung", post("/zuordnung/" + letter.id()).with(csrf()).param("akte", MINE))
				.andExpect(status().isForbidden());
			assertThat(this.intake.mailItem(letter.id()).state()).isEqualTo(MailItemState.CLEARING);
		}
	}

	@Test
	void a_caseworker_assigns_to_an_own_case_only() throws Exception {
		as("sachbearbeitung", post("/zuordnung/" + this.mine.id()).with(csrf()).param("akte", OTHERS))
			.andExpect(flash().attributeExists("conflict"));
		as("sachbearbeitung", post("/zuordnung/" + this.mine.id()).with(csrf()).param("akte", LOCKED))
			.andExpect(flash().attributeExists("conflict"));
		assertThat(this.intake.mailItem(this.mine.id()).state()).isEqualTo(MailItemState.CLEARING);

		as("sachbearbeitung", post("/zuordnung/" + this.mine.id()).with(csrf()).param("akte", MINE))
			.andExpect(flash().attributeExists("message"));

		MailItem assigned = this.intake.mailItem(this.mine.id());
		assertThat(assigned.state()).isEqualTo(MailItemState.FILED);
		assertThat(assigned.outcome().caseNumber()).hasToString("Optional[" + MINE + "]");
		as("sachbearbeitung2", get("/zuordnung/" + this.mine.id())).andExpect(status().isForbidden());
		as("sachbearbeitung2", post("/zuordnung/" + this.mine.id()).with(csrf()).param("akte", OTHERS))
			.andExpect(flash().attribute("message", containsString("wartet nicht mehr")));
		assertThat(this.intake.mailItem(this.mine.id())).isEqualTo(assigned);
	}

	@Test
	void the_mail_room_assigns_to_every_team_but_sees_no_locked_case() throws Exception {
		as("poststelle", get("/zuordnung/" + this.locked.id())).andExpect(status().isOk())
			.andExpect(content().string(containsString("Drossel")))
			.andExpect(content().string(not(containsString("Meise"))));
		as("poststelle", post("/zuordnung/" + this.others.id() + "/suche").with(csrf()).param("suche", "Berta"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Amsel")))
			.andExpect(content().string(not(containsString("Meise"))));
		as("sachbearbeitung", post("/zuordnung/" + this.mine.id() + "/suche").with(csrf()).param("suche", "Berta"))
			.andExpect(content().string(containsString("Drossel")))
			.andExpect(content().string(not(containsString("Star"))));
		as("teamleitung", get("/zuordnung/" + this.locked.id())).andExpect(content().string(containsString("Meise")));

		as("poststelle", post("/zuordnung/" + this.others.id()).with(csrf()).param("akte", OTHERS_TOO))
			.andExpect(flash().attributeExists("message"));

		assertThat(this.intake.mailItem(this.others.id()).state()).isEqualTo(MailItemState.FILED);
	}

	@Test
	void a_letter_that_is_not_in_quarantine_is_not_seen_through_it() throws Exception {
		as("poststelle", get("/quarantaene/" + this.mine.id() + "/bild")).andExpect(status().isNotFound());
		as("poststelle", get("/quarantaene/" + this.mine.id())).andExpect(status().isOk())
			.andExpect(content().string(not(containsString("/bild"))));
	}

	@Test
	void a_browser_asks_each_time_whether_a_page_may_still_be_shown() throws Exception {
		String picture = "/dokumente/" + this.mine.outcome().document().orElseThrow() + "/seiten/1";
		String tag = String.valueOf(as("sachbearbeitung", get(picture)).andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", containsString("no-cache")))
			.andReturn()
			.getResponse()
			.getHeader("ETag"));

		as("sachbearbeitung", get(picture).header("If-None-Match", tag)).andExpect(status().isNotModified());
		as("prozess", get(picture).header("If-None-Match", tag)).andExpect(status().isForbidden());
	}

	@Test
	void no_call_assigns_to_a_case_that_may_not_be_named() throws Exception {
		String call = "/api/v1/work-items/" + this.mine.outcome().workItem().orElseThrow() + "/completion";

		for (String unknown : List.of(LOCKED, "35504//7654321")) {
			this.mvc
				.perform(post(call).with(httpBasic("poststelle", "demo"))
					.header("If-Match", "\"0\"")
					.contentType(MediaType.APPLICATION_JSON)
					.content("{ \"caseNumber\": \"" + unknown + "\" }"))
				.andExpect(status().is(422));
		}
		assertThat(this.intake.mailItem(this.mine.id()).state()).isEqualTo(MailItemState.CLEARING);
	}

	@Test
	void the_mail_room_opens_the_letter_that_was_forwarded_to_it_but_not_the_file() throws Exception {
		MailItem letter = assignedToMine();
		String document = "/dokumente/" + letter.outcome().document().orElseThrow();
		as("poststelle", get(document)).andExpect(status().isForbidden());

		forward(letter.outcome().workItem().orElseThrow(), 1, "POSTSTELLE");

		as("poststelle", get(document)).andExpect(status().isOk());
		as("poststelle", get("/akten/" + MINE.replace("//", "/"))).andExpect(status().isForbidden());
	}

	@Test
	void a_file_that_is_locked_later_leaves_the_in_tray_and_shows_no_name() throws Exception {
		MailItem letter = assignedToMine();
		String item = letter.outcome().workItem().orElseThrow();
		as("sachbearbeitung", get("/postkorb")).andExpect(content().string(containsString("Amsel")));

		register(row(MINE, "LEISTUNG-3", "Amsel", "STAFF"));

		as("sachbearbeitung", get("/postkorb")).andExpect(content().string(not(containsString("Amsel"))));
		as("sachbearbeitung", get("/postkorb?vorgang=" + item)).andExpect(status().isForbidden());
		as("teamleitung", get("/postkorb?ordnung=neu&vorgang=" + item))
			.andExpect(content().string(containsString("Amsel")));
		forward(item, 2, "LEISTUNG-3");
		as("sachbearbeitung", get("/postkorb?vorgang=" + item)).andExpect(status().isOk())
			.andExpect(content().string(not(containsString("Amsel"))))
			.andExpect(content().string(not(containsString("Erkannt als"))));
		this.mvc.perform(get("/api/v1/work-items/" + item).with(httpBasic("sachbearbeitung", "demo")))
			.andExpect(jsonPath("$.reason").value(""));
	}

	private MailItem assignedToMine() throws Exception {
		as("sachbearbeitung", post("/zuordnung/" + this.mine.id()).with(csrf()).param("akte", MINE))
			.andExpect(flash().attributeExists("message"));
		MailItem assigned = this.intake.mailItem(this.mine.id());
		forward(assigned.outcome().workItem().orElseThrow(), 0, "LEISTUNG-3");
		return assigned;
	}

	private void forward(String item, long version, String basket) throws Exception {
		as("teamleitung",
				post("/postkorb/vorgaenge/" + item + "/weiterleiten").with(csrf())
					.param("version", String.valueOf(version))
					.param("korb", "")
					.param("filter", "")
					.param("ziel", basket))
			.andExpect(flash().attributeExists("message"));
	}

	private void register(String... rows) throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content("{ \"format\": \"aktenlauf-cases/1\", \"full\": false, \"cases\": [" + String.join(",", rows)
						+ "] }"))
			.andExpect(status().isOk());
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)));
	}

	private static String row(String number, String team, String familyName, String protection) {
		return """
				{ "case": "%s", "team": "%s", "status": "OPEN", "protection": "%s",
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "%s" } ] }"""
			.formatted(number, team, protection, familyName);
	}

	private static byte[] letter(String delivery, String one, String other) {
		return TextPdf.of("An das Jobcenter Kreis Rurtal", "", "BG-Nr. " + one + " und BG-Nr. " + other, "",
				"Sehr geehrte Damen und Herren,", "ich schreibe zu beiden Akten, Zeichen " + delivery + ".",
				"Mit freundlichen Grüßen");
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
