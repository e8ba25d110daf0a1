package de.aktenlauf.web.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.web.WebOffice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What happens under the hands of a person: a colleague was faster, the file was closed,
 * something is missing on the disk. Each is told, nothing is lost, the rest goes on.
 */
@WebOffice
class MeanwhileTest {

	private static final String FILE = "/akten/35504/0007301";

	private static final String OTHER = OneCase.NEIGHBOUR;

	private static final String ME = "sachbearbeitung";

	private static final String COLLEAGUE = "lb31";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private Efiles efiles;

	@Autowired
	private PageWork pages;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ContentStore contents;

	@Autowired
	private CurrentUser currentUser;

	@Value("${aktenlauf.data}")
	private Path data;

	private String letter = "";

	private String second = "";

	private String item = "";

	@BeforeEach
	void aLetterOnADesk() throws Exception {
		register("OPEN");
		String name = "W-" + System.identityHashCode(this);
		this.mvc
			.perform(post("/api/v1/deliveries").with(httpBasic("poststelle", "demo"))
				.contentType("application/zip")
				.content(OneCase.delivery(name)))
			.andExpect(status().isAccepted());
		await().atMost(PATIENCE).until(() -> this.intake.delivery(name).orElseThrow().complete());
		List<MailItem> letters = this.intake.ledger(name);
		MailItem delivered = letters.getFirst();
		this.second = letters.getLast().outcome().document().orElseThrow().toString();
		this.letter = delivered.outcome().document().orElseThrow().toString();
		this.item = delivered.outcome().workItem().orElseThrow().toString();
	}

	@Test
	void of_two_people_who_complete_one_item_the_second_is_told_and_keeps_the_words() throws Exception {
		as(ME, act("erledigen", 0)).andExpect(flash().attributeExists("undo"));

		as(COLLEAGUE, act("erledigen", 0))
			.andExpect(flash().attribute("conflict", containsString("Jemand war schneller")));
		as(COLLEAGUE, act("weiterleiten", 0).param("ziel", "BUT").param("notiz", "Bitte prüfen"))
			.andExpect(flash().attribute("conflictWords", "Bitte prüfen"));

		assertThat(this.currentUser.asSystem(() -> AuditTrailFixture.entries(this.jdbc, "work-item:" + this.item)))
			.extracting(AuditEntry::action)
			.containsOnlyOnce(AuditAction.WORK_ITEM_COMPLETED)
			.doesNotContain(AuditAction.WORK_ITEM_FORWARDED);
		Document told = parsed(
				as(COLLEAGUE, get("/postkorb?vorgang=" + this.item).flashAttr("conflict", "Jemand war schneller")
					.flashAttr("conflictWords", "Bitte prüfen")));
		assertThat(told.select("#eigene-worte").text()).contains("noch nicht gesendet", "Bitte prüfen");
	}

	@Test
	void an_item_that_a_colleague_gave_away_is_told_as_such() throws Exception {
		as(ME, act("weiterleiten", 0).param("ziel", "FORDERUNG")).andExpect(flash().attributeExists("undo"));

		ResultActions late = as(COLLEAGUE, act("rueckfrage", 0).param("person", ME).param("notiz", "Was nun?"))
			.andExpect(status().isForbidden());

		assertThat(parsed(late).select("h1").text()).isEqualTo("Nicht mehr bei Ihnen");
	}

	@Test
	void drafts_of_two_windows_of_one_person_do_not_fail_each_other() {
		List<Integer> answers = IntStream.range(0, 24)
			.parallel()
			.mapToObj((number) -> draft("Satz " + number))
			.toList();

		assertThat(answers).containsOnly(200);
	}

	@Test
	void a_letter_that_is_moved_while_it_is_read_stays_in_sight_and_nothing_typed_is_lost() throws Exception {
		as(COLLEAGUE, get(FILE + "?dokument=" + this.letter)).andExpect(status().isOk());
		as(ME, move(0, OTHER)).andExpect(flash().attributeExists("undo"));

		as(COLLEAGUE, get(FILE + "?dokument=" + this.letter)).andExpect(status().isOk())
			.andExpect((result) -> assertThat(result.getResponse().getContentAsString()).contains(OTHER));
		as(COLLEAGUE, get("/dokumente/" + this.letter + "/seiten/1")).andExpect(status().isOk());
		as(COLLEAGUE, move(0, OTHER)).andExpect(flash().attribute("conflict", containsString("inzwischen geändert")))
			.andExpect(flash().attribute("moveReason", "gehört dorthin"));
		as(COLLEAGUE, post("/dokumente/" + this.letter + "/angaben").param("version", "0").param("titel", "Neu"))
			.andExpect(status().isConflict());
		as(COLLEAGUE, turn(0)).andExpect(status().isConflict());
		as(COLLEAGUE, post(FILE + "/notizen").param("text", "Zum Schreiben").param("zu", this.letter))
			.andExpect(flash().attribute("noteTyped", "Zum Schreiben"));
		Document again = parsed(as(COLLEAGUE,
				get("/dokumente/" + this.letter).flashAttr("conflict", "Inzwischen geändert")
					.flashAttr("moveTarget", OTHER)
					.flashAttr("moveReason", "gehört dorthin")));
		assertThat(again.select("#ziel-grund").val()).isEqualTo("gehört dorthin");
		assertThat(again.select("#ziel-akte").val()).isEqualTo(OTHER);
		assertThat(document().caseNumber()).contains(new CaseNumber(OTHER));
	}

	@Test
	void a_note_that_went_along_with_its_letter_is_not_said_to_be_done() throws Exception {
		as(ME, post(FILE + "/notizen").param("text", "Rückruf").param("zu", this.letter));
		String done = parsed(as(COLLEAGUE, get(FILE))).select("form[action$=/erledigt]").attr("action");
		as(ME, move(0, OTHER));

		as(COLLEAGUE, post(done)).andExpect(flash().attribute("conflict", containsString("anderen Akte")));

		Document moved = parsed(as(ME, get("/akten/35504/0007302?dokument=" + this.letter)));
		assertThat(moved.select(".notes__text").eachText()).contains("Rückruf");
		assertThat(moved.select(".notes__done")).isEmpty();
	}

	@Test
	void a_page_that_two_people_turn_is_turned_once_or_knowingly_twice() throws Exception {
		as(ME, turn(0)).andExpect(flash().attributeExists("message"));

		Document late = parsed(as(COLLEAGUE, turn(0)).andExpect(status().isConflict()));

		assertThat(late.select("#gewollt").text()).isEqualTo("Nach rechts drehen");
		assertThat(late.select("input[name=version]").val()).isEqualTo("1");
		as(COLLEAGUE, turn(1)).andExpect(flash().attributeExists("message"));
		assertThat(this.pages.plan(DocumentId.of(this.letter)).pages()).extracting(PlacedPage::quarterTurns)
			.containsExactly(2);
	}

	@Test
	void who_changes_a_letter_whose_pages_went_into_another_one_goes_on_there() throws Exception {
		as(ME, post("/dokumente/" + this.second + "/seiten").param("version", "0")
			.param("aktion", "zusammenfuehren")
			.param("anderes", this.letter)).andExpect(flash().attributeExists("message"));

		for (String version : List.of("0", "1")) {
			as(COLLEAGUE,
					post("/dokumente/" + this.letter + "/angaben").param("version", version)
						.param("titel", "Neuer Titel"))
				.andExpect(redirectedUrl("/dokumente/" + this.second))
				.andExpect(flash().attribute("editTitle", "Neuer Titel"));
		}
		as(COLLEAGUE, get("/dokumente/" + this.letter).flashAttr("conflict", "Zu spät"))
			.andExpect(redirectedUrl("/dokumente/" + this.second))
			.andExpect(flash().attribute("conflict", "Zu spät"));
		as(COLLEAGUE, turn(1)).andExpect(status().isConflict());
		assertThat(document().title()).isNotEqualTo("Neuer Titel");
	}

	@Test
	void a_file_that_is_closed_meanwhile_says_so_and_work_on_it_goes_on() throws Exception {
		register("CLOSED");

		assertThat(parsed(as(ME, get(FILE))).select("#liste").text()).contains("Diese Akte ist geschlossen.");
		assertThat(parsed(as(ME, get("/postkorb?vorgang=" + this.item))).select("#liste").text())
			.contains("Akte geschlossen");
		as(ME, post(FILE + "/notizen").param("text", "Trotzdem")).andExpect(flash().attributeExists("message"));
		as(ME, post("/dokumente/" + this.letter + "/angaben").param("version", "0").param("titel", "Berichtigt"))
			.andExpect(flash().attributeExists("message"));
		as(ME, act("erledigen", 0)).andExpect(flash().attributeExists("undo"));
		assertThat(this.currentUser.asSystem(() -> this.workItems.find(WorkItemId.of(this.item))).state())
			.isEqualTo(WorkItemState.COMPLETED);
	}

	@Test
	void a_picture_that_is_missing_costs_that_picture_alone() throws Exception {
		String digest = document().content().value();
		Path pictures = this.data.resolve("previews").resolve(digest.substring(0, 2)).resolve(digest);
		try (Stream<Path> files = Files.list(pictures)) {
			for (Path picture : files.filter((file) -> file.getFileName().toString().startsWith("1.")).toList()) {
				Files.delete(picture);
			}
		}

		as(ME, get("/dokumente/" + this.letter + "/seiten/1")).andExpect(status().isNotFound());
		assertThat(parsed(as(ME, get("/dokumente/" + this.letter + "/seiten"))).text())
			.contains("Bild fehlt im Speicher");
		Document desk = parsed(as(ME, get("/postkorb?vorgang=" + this.item)).andExpect(status().isOk()));
		assertThat(desk.select("[data-letter]").attr("data-missing")).contains("Das Bild von Seite {0} fehlt");
		as(ME, turn(0)).andExpect(flash().attributeExists("message"));
	}

	@Test
	void a_text_that_is_missing_is_told_and_the_letter_stays_in_sight() throws Exception {
		missing(document().textContent(), () -> {
			as(ME, get("/postkorb?vorgang=" + this.item)).andExpect(status().isOk());
			as(ME, get(FILE + "?dokument=" + this.letter)).andExpect(status().isOk());
			as(ME, get("/dokumente/" + this.letter + "/seiten/1")).andExpect(status().isOk());
			assertThat(parsed(as(ME, get("/dokumente/" + this.letter + "?ansicht=text"))).select(".reading").text())
				.contains("fehlt gerade im Speicher");
			as(ME, turn(0)).andExpect(flash().attribute("conflict", containsString("Nichts wurde geändert")));
			call("/text").andExpect(status().isNotFound()).andExpect(jsonPath("$.title").value(told()));
		});
		assertThat(document().version()).isZero();
	}

	@Test
	void an_original_that_is_missing_is_told_and_the_letter_stays_in_sight() throws Exception {
		missing(document().content(), () -> {
			Document refused = parsed(
					as(ME, get("/dokumente/" + this.letter + "/original")).andExpect(status().isNotFound()));
			assertThat(refused.select("h1").text()).isEqualTo("Fehlt im Speicher");
			as(ME, get("/dokumente/" + this.letter)).andExpect(status().isOk());
			as(ME, turn(0)).andExpect(flash().attribute("conflict", containsString("Nichts wurde geändert")));
			call("/content").andExpect(status().isNotFound()).andExpect(jsonPath("$.title").value(told()));
		});
	}

	@Test
	void an_index_that_is_deleted_answers_on_and_is_whole_again_by_itself() throws Exception {
		await().atMost(PATIENCE).until(() -> found() == 1);
		try (Stream<Path> files = Files.walk(this.data.resolve("index"))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}

		found();
		await().atMost(PATIENCE).until(() -> Files.isRegularFile(this.data.resolve("index/current")) && found() == 1);
		as(ME, pageAct("leer", 0)).andExpect(flash().attributeExists("message"));
		await().atMost(PATIENCE).until(() -> found() == 0);
	}

	private static String told() {
		return "Im Speicher fehlt etwas";
	}

	/** While the bytes are away; they are back afterwards for the other tests. */
	private void missing(ContentId content, Check check) throws Exception {
		Path file = this.contents.path(content);
		Path aside = Files.move(file, this.data.resolve("aside"));
		try {
			check.run();
		}
		finally {
			Files.move(aside, file);
		}
	}

	/** Each search must be answered, whatever it finds. */
	private int found() throws Exception {
		String answer = this.mvc
			.perform(get("/api/v1/search?q=" + OneCase.WORD + "&case=" + OneCase.CASE).with(httpBasic(ME, "demo")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		return answer.contains(this.letter) ? 1 : 0;
	}

	private int draft(String words) {
		try {
			return as(ME, post("/entwuerfe/weiterleiten/" + this.item).param("notiz", words)).andReturn()
				.getResponse()
				.getStatus();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private de.aktenlauf.efile.Document document() {
		return this.efiles.document(DocumentId.of(this.letter));
	}

	private MockHttpServletRequestBuilder act(String what, long version) {
		return post("/postkorb/vorgaenge/" + this.item + "/" + what).param("version", String.valueOf(version));
	}

	private MockHttpServletRequestBuilder move(long version, String target) {
		return post("/dokumente/" + this.letter + "/verschieben").param("version", String.valueOf(version))
			.param("akte", target)
			.param("grund", "gehört dorthin");
	}

	private MockHttpServletRequestBuilder turn(long version) {
		return pageAct("rechts", version);
	}

	private MockHttpServletRequestBuilder pageAct(String what, long version) {
		return post("/dokumente/" + this.letter + "/seiten").param("version", String.valueOf(version))
			.param("aktion", what)
			.param("gewaehlt", PageDesk.key(PlacedPage.of(document().content(), 1)));
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)).with(csrf()));
	}

	private ResultActions call(String part) throws Exception {
		return this.mvc.perform(get("/api/v1/documents/" + this.letter + part).with(httpBasic(ME, "demo")));
	}

	private static Document parsed(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private void register(String state) throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content(OneCase.register(state)))
			.andExpect(status().isOk());
	}

	/** What must hold while something is missing. */
	private interface Check {

		void run() throws Exception;

	}

}
