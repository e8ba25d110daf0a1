package de.aktenlauf.web.browser;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A basket with more items than are shown at once, in a real browser. */
class LongListIT extends InTheBrowser {

	private static final int ITEMS = 130;

	private static final int SHOWN = 100;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private CurrentUser currentUser;

	@BeforeEach
	void aLongList() {
		LocalDate later = LocalDate.parse("2099-01-01");
		for (int i = 0; i < ITEMS; i++) {
			NewWorkItem item = new NewWorkItem("long-list-" + i, WorkItemKind.PROCESS_MAIL, "Vorgang " + i,
					new BasketId("OWI"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
					Priority.NORMAL, LocalDate.parse("2026-11-19"), later, "Regel L-99.", "L-99");
			this.currentUser.asSystem(() -> this.workItems.open(item));
		}
	}

	@Test
	void the_next_item_opens_across_the_border_of_what_is_shown() {
		browser().logInAs("teamleitung");
		browser().go("/postkorb/OWI");
		assertThat(browser().text(".list-head")).contains(ITEMS + " Vorgänge");
		browser().run("[...document.querySelectorAll('a.row')].at(-1).click()");
		browser().waitFor((there) -> there.find("a.row[aria-current]").getText().contains("Vorgang 99"));

		browser().press("j");

		browser().waitFor((there) -> there.all("a.row").size() == ITEMS);
		browser().waitFor((there) -> there.find("a.row[aria-current]").getText().contains("Vorgang 100"));
		assertThat(browser().focused()).startsWith("h2 Aufgabe:");
		assertThat(browser().all("a[data-more]")).isEmpty();
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void the_rest_of_the_list_is_loaded_by_a_click_and_takes_the_focus() {
		browser().logInAs("teamleitung");
		browser().go("/postkorb/OWI");
		assertThat(browser().all("a.row")).hasSize(SHOWN);
		String open = browser().find("#vorgang").getDomAttribute("data-item");

		browser().find("a[data-more]").click();

		browser().waitFor((there) -> there.all("a.row").size() == ITEMS);
		browser().waitFor((there) -> there.focused().contains("Vorgang 100"));
		assertThat(browser().find("#vorgang").getDomAttribute("data-item")).isEqualTo(open);
	}

}
