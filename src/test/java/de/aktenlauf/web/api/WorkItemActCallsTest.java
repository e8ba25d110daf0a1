package de.aktenlauf.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.TaskOnADesk;
import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Other programs do with a task what a person does at the desk. */
@WebOffice
class WorkItemActCallsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ME = "sachbearbeitung";

	private static final String COLLEAGUE = "lb31";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private CurrentUser currentUser;

	private WorkItem item;

	@BeforeEach
	void aTask() {
		this.item = new TaskOnADesk(this.workItems, this.currentUser).open("LEISTUNG-3", ME);
	}

	@Test
	void a_task_is_put_aside_and_that_is_taken_back_once() throws Exception {
		String act = act(call(ME, "postponement", 0, "{ \"until\": \"" + nextWeek() + "\" }"));
		assertThat(now().state()).isEqualTo(WorkItemState.POSTPONED);

		undo(COLLEAGUE, act).andExpect(status().isConflict());
		undo(ME, act).andExpect(status().isOk())
			.andExpect(jsonPath("$.workItems[0]").value(this.item.id().toString()))
			.andExpect(jsonPath("$.missed").value(0));
		undo(ME, act).andExpect(status().isConflict())
			.andExpect(jsonPath("$.type").value("urn:aktenlauf:problem:undo-too-late"));

		assertThat(now().state()).isEqualTo(WorkItemState.OPEN);
	}

	@Test
	void a_task_is_forwarded_with_a_note_and_whoever_comes_second_is_told() throws Exception {
		act(call(ME, "forwarding", 0, "{ \"basket\": \"BUT\", \"note\": \"Gehört zu euch.\" }"));

		assertThat(now().basket()).isEqualTo(new BasketId("BUT"));
		call("teamleitung", "forwarding", 0, "{ \"basket\": \"LEISTUNG-3\" }").andExpect(status().isConflict())
			.andExpect(jsonPath("$.errors[0].field").value("workItem"));
	}

	@Test
	void a_task_is_taken_over_asked_about_and_answered() throws Exception {
		call(COLLEAGUE, "claim", 0, "{ \"note\": \"Ich habe ihn am Telefon.\" }").andExpect(status().isNoContent())
			.andExpect(header().string("ETag", "\"1\""));
		assertThat(now().assignee()).contains(new UserId(COLLEAGUE));

		call(COLLEAGUE, "question", 1, "{ \"person\": \"widerspruch\", \"text\": \"Ist das ein Widerspruch?\" }")
			.andExpect(status().isNoContent());
		assertThat(now().assignee()).contains(new UserId("widerspruch"));

		call("widerspruch", "answer", 2, "{ \"text\": \"Ja.\" }").andExpect(status().isNoContent());
		assertThat(now().assignee()).contains(new UserId(COLLEAGUE));
		call(COLLEAGUE, "answer", 3, "{ \"text\": \"Danke.\" }").andExpect(status().isUnprocessableContent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "postponement", "forwarding", "claim", "question", "answer", "correction" })
	void what_is_none_of_the_callers_business_is_not_there(String act) throws Exception {
		call("sachbearbeitung2", act, 0, "{}").andExpect(status().isNotFound());
		call("prozess", act, 0, "{}").andExpect(status().isForbidden());
		call(ME, act, 9, "{}").andExpect(status().isConflict());
		this.mvc
			.perform(post(path(act)).contentType(MediaType.APPLICATION_JSON).content("{}").with(httpBasic(ME, "demo")))
			.andExpect(status().isPreconditionRequired());
		assertThat(now()).isEqualTo(this.item);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			postponement | {}                                                   | 400 | until
			postponement | { "until": "morgen" }                                | 400 | until
			postponement | { "until": "2026-01-01" }                            | 422 | until
			forwarding   | {}                                                   | 400 | basket
			forwarding   | { "basket": "NIRGENDS" }                             | 422 | basket
			question     | { "text": "Was nun?" }                               | 400 | person
			question     | { "person": "lb31", "text": " " }                    | 400 | text
			question     | { "person": "sachbearbeitung", "text": "Was nun?" }  | 422 | person
			question     | { "person": "niemand", "text": "Was nun?" }          | 422 | person
			answer       | { "text": "Ja." }                                    | 422 | workItem
			correction   | { "reason": "steht oben" }                           | 400 | kind
			correction   | { "kind": "UNSINN", "reason": "steht oben" }         | 422 | kind
			correction   | { "kind": "APPEAL", "reason": "steht oben" }         | 422 | kind
			""")
	void what_cannot_be_is_told_with_its_field(String act, String body, int answer, String field) throws Exception {
		call(ME, act, 0, body).andExpect(status().is(answer)).andExpect(jsonPath("$.errors[0].field").value(field));

		assertThat(now()).isEqualTo(this.item);
	}

	@Test
	void a_note_of_a_book_is_refused() throws Exception {
		call(ME, "claim", 0, "{ \"note\": \"" + "x".repeat(2_001) + "\" }").andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.errors[0].field").value("note"));
		undo(ME, "unsinn").andExpect(status().isNotFound());
	}

	private static String nextWeek() {
		return LocalDate.now(Clock.systemUTC()).plusWeeks(1).toString();
	}

	private static String act(ResultActions answer) throws Exception {
		String body = answer.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		return JSON.readTree(body).path("act").asString();
	}

	private String path(String act) {
		return "/api/v1/work-items/" + this.item.id() + "/" + act;
	}

	private ResultActions call(String user, String act, long version, String body) throws Exception {
		return this.mvc.perform(post(path(act)).header("If-Match", "\"" + version + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(httpBasic(user, "demo")));
	}

	private ResultActions undo(String user, String act) throws Exception {
		return this.mvc.perform(post("/api/v1/work-items/acts/" + act + "/undo").with(httpBasic(user, "demo")));
	}

	private WorkItem now() {
		return new TaskOnADesk(this.workItems, this.currentUser).now(this.item);
	}

}
