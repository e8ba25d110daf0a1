package de.aktenlauf.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.TaskOnADesk;
import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What people do at the desk, through the pages. */
@WebOffice
class TrayTest {

	private static final String ME = "sachbearbeitung";

	private static final String COLLEAGUE = "lb31";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_completion_is_taken_back_and_too_late_is_told() throws Exception {
		WorkItem item = open(ME);
		String act = undo(as(ME, act(item, "erledigen")));
		assertThat(now(item).state()).isEqualTo(WorkItemState.COMPLETED);

		as(ME, post("/postkorb/rueckgaengig").param("akt", act).param("ordnung", "neu"))
			.andExpect(redirectedUrl("/postkorb?ordnung=neu&vorgang=" + item.id()));
		assertThat(now(item).state()).isEqualTo(WorkItemState.OPEN);

		as(ME, post("/postkorb/rueckgaengig").param("akt", act).param("vorgang", item.id().toString()))
			.andExpect(flash().attribute("conflict", containsString("Zu spät")));
	}

	@Test
	void the_swapped_desk_names_the_open_item_in_the_address() throws Exception {
		WorkItem item = open(ME);

		as(ME, get("/postkorb?ordnung=neu&vorgang=" + item.id()).header("HX-Request", "true")
			.header("HX-Target", "schreibtisch"))
			.andExpect(header().string("HX-Push-Url", "/postkorb?ordnung=neu&vorgang=" + item.id()));
	}

	@Test
	void taking_over_asks_first_and_tells_the_colleague() throws Exception {
		WorkItem item = open(COLLEAGUE);
		as(ME, get("/postkorb?vorgang=" + item.id()))
			.andExpect(content().string(containsString("Wollen Sie den Vorgang übernehmen?")));

		as(ME, act(item, "uebernehmen").param("notiz", "Ich habe ihn am Telefon."));

		assertThat(now(item).assignee()).contains(new UserId(ME));
		as(COLLEAGUE, get("/postkorb?vorgang=" + item.id()))
			.andExpect(content().string(containsString("Sabine Bergmann (Leistung 3) hat von Ihnen übernommen")))
			.andExpect(content().string(containsString("Ich habe ihn am Telefon.")));
		long message = this.jdbc.sql("select number from tray_message where work_item = :item")
			.param("item", item.id().value())
			.query(Long.class)
			.single();
		as(ME, post("/postkorb/mitteilungen/" + message + "/gelesen"));
		as(COLLEAGUE, get("/postkorb")).andExpect(content().string(containsString("hat von Ihnen übernommen")));
		as(COLLEAGUE, post("/postkorb/mitteilungen/" + message + "/gelesen"));
		as(COLLEAGUE, get("/postkorb"))
			.andExpect(content().string(not(containsString("/postkorb/mitteilungen/" + message + "/gelesen"))));
	}

	@Test
	void a_question_returns_with_its_answer_to_who_asked() throws Exception {
		WorkItem item = open(ME);
		as(ME, act(item, "rueckfrage").param("person", "widerspruch").param("notiz", "Ist das ein Widerspruch?"))
			.andExpect(flash().attribute("message", containsString("Aylin Demir")));
		assertThat(now(item).assignee()).contains(new UserId("widerspruch"));
		as("widerspruch", get("/postkorb?vorgang=" + item.id()))
			.andExpect(content().string(containsString("Ist das ein Widerspruch?")))
			.andExpect(content().string(containsString("/antwort")));
		as("widerspruch", act(now(item), "antwort").param("notiz", " ")).andExpect(flash().attributeExists("conflict"));

		as("widerspruch", act(now(item), "antwort").param("notiz", "Ja."));

		assertThat(now(item).assignee()).contains(new UserId(ME));
		assertThat(now(item).basket()).isEqualTo(item.basket());
		as(ME, get("/postkorb?vorgang=" + item.id())).andExpect(content().string(containsString("hat geantwortet")))
			.andExpect(content().string(not(containsString("/antwort"))));
	}

	@Test
	void nobody_asks_themselves_or_somebody_who_works_on_nothing() throws Exception {
		WorkItem item = open(ME);

		for (String person : new String[] { ME, "pruefung", "niemand" }) {
			as(ME, act(item, "rueckfrage").param("person", person).param("notiz", "Was nun?"))
				.andExpect(flash().attributeExists("conflict"));
		}

		assertThat(now(item)).isEqualTo(item);
	}

	@Test
	void a_view_is_kept_opened_and_forgotten_by_its_owner_alone() throws Exception {
		as(ME, post("/postkorb/ansichten").param("name", "Meine Eiligen")
			.param("filter", "dringend")
			.param("ordnung", "neu"));
		as(ME, get("/postkorb")).andExpect(content().string(containsString("Meine Eiligen")));
		as(COLLEAGUE, get("/postkorb")).andExpect(content().string(not(containsString("Meine Eiligen"))));
		UUID id = this.jdbc.sql("select id from saved_view where name = 'Meine Eiligen'").query(UUID.class).single();
		as(COLLEAGUE, post("/postkorb/ansichten/" + id + "/loeschen"));
		as(ME, get("/postkorb")).andExpect(content().string(containsString("filter=dringend&amp;ordnung=neu")));

		as(ME, post("/postkorb/ansichten/" + id + "/loeschen"));

		as(ME, get("/postkorb")).andExpect(content().string(not(containsString("Meine Eiligen"))));
		as(ME, post("/postkorb/ansichten").param("name", " ")).andExpect(flash().attributeExists("conflict"));
	}

	@Test
	void many_items_are_one_act_and_what_was_changed_is_skipped() throws Exception {
		WorkItem one = open(ME);
		WorkItem other = open(ME);
		WorkItem stranger = open("lb21");

		String act = undo(as(ME,
				post("/postkorb/stapel").param("aktion", "erledigen")
					.param("auswahl", one.id() + ":0", other.id() + ":7", stranger.id() + ":0", "unsinn"))
			.andExpect(flash().attribute("conflict", containsString("3 Vorgänge"))));

		assertThat(now(one).state()).isEqualTo(WorkItemState.COMPLETED);
		assertThat(now(other).state()).isEqualTo(WorkItemState.OPEN);
		as(ME, post("/postkorb/rueckgaengig").param("akt", act));
		assertThat(now(one).state()).isEqualTo(WorkItemState.OPEN);
		as(ME, post("/postkorb/stapel").param("aktion", "erledigen")).andExpect(flash().attributeExists("conflict"));
		as(ME, post("/postkorb/stapel").param("auswahl", one.id() + ":2"))
			.andExpect(flash().attributeExists("conflict"));
	}

	@Test
	void a_large_act_shows_its_progress_and_goes_on_by_itself() throws Exception {
		String[] chosen = new String[60];
		for (int i = 0; i < chosen.length; i++) {
			chosen[i] = open(ME).id() + ":0";
		}

		as(ME, post("/postkorb/stapel").header("HX-Request", "true")
			.param("aktion", "wiedervorlage")
			.param("bis", LocalDate.now(Clock.systemUTC()).plusDays(7).toString())
			.param("auswahl", chosen)).andExpect(status().isOk())
			.andExpect(content().string(containsString("25 von 60")))
			.andExpect(content().string(containsString("hx-trigger=\"load\"")));
	}

	private static String undo(ResultActions result) {
		return String.valueOf(result.andReturn().getFlashMap().get("undo"));
	}

	private static MockHttpServletRequestBuilder act(WorkItem item, String act) {
		return post("/postkorb/vorgaenge/" + item.id() + "/" + act).param("version", Long.toString(item.version()));
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)).with(csrf()).locale(Locale.GERMAN));
	}

	private WorkItem open(String assignee) {
		return new TaskOnADesk(this.workItems, this.currentUser)
			.open(assignee.equals("lb21") ? "LEISTUNG-2" : "LEISTUNG-3", assignee);
	}

	private WorkItem now(WorkItem item) {
		return new TaskOnADesk(this.workItems, this.currentUser).now(item);
	}

}
