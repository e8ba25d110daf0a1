package de.aktenlauf.web.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading and completing letters without a mouse. */
class KeyboardIT extends InTheBrowser {

	private static final String BASKET = "FORDERUNG";

	@Autowired
	private WorkItems workItems;

	@Autowired
	private CurrentUser currentUser;

	@Test
	void a_letter_is_read_and_completed_by_keyboard_alone() {
		browser().go("/anmelden");
		browser().tabTo("button[data-person='sachbearbeitung']").sendKeys(Keys.ENTER);
		browser().waitFor((there) -> there.path().equals("/postkorb"));
		int before = browser().all("a.row").size();
		String first = browser().find("#vorgang").getDomAttribute("data-item");

		browser().press("t");
		browser().find(".reading");
		assertThat(browser().text(".reading")).isNotBlank();
		browser().press("e");
		browser().waitFor((there) -> there.all("a.row").size() == before - 1);

		assertThat(browser().find("#vorgang").getDomAttribute("data-item")).isNotEqualTo(first);
		assertThat(browser().focused()).startsWith("h2 Aufgabe:");
		browser().waitFor((there) -> said(there).startsWith("Erledigt"));
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void a_completed_letter_comes_back_with_one_key_and_the_address_names_what_is_open() {
		openItems();
		browser().logInAs("teamleitung");
		browser().go("/postkorb/" + BASKET);
		int before = browser().all("a.row").size();
		String first = browser().find("#vorgang").getDomAttribute("data-item");

		browser().press("e");
		browser().waitFor((there) -> there.all("a.row").size() == before - 1);
		String second = browser().find("#vorgang").getDomAttribute("data-item");
		assertThat(second).isNotEqualTo(first);
		assertThat(browser().driver().getCurrentUrl()).contains("vorgang=" + second);
		assertThat(browser().text(".snackbar")).contains("Erledigt", "Rückgängig (Z)");

		browser().press("z");
		browser().waitFor((there) -> there.all("a.row").size() == before);
		assertThat(browser().find("#vorgang").getDomAttribute("data-item")).isEqualTo(first);
		assertThat(browser().driver().getCurrentUrl()).contains("vorgang=" + first);
		assertThat(browser().focused()).startsWith("h2 Aufgabe:");
		assertThat(browser().all(".snackbar")).isEmpty();

		browser().driver().navigate().back();
		browser().waitFor((there) -> second.equals(there.find("#vorgang").getDomAttribute("data-item")));
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void chosen_letters_are_put_aside_together_and_taken_back_together() {
		openItems();
		browser().logInAs("teamleitung");
		browser().go("/postkorb/" + BASKET);
		int before = browser().all("a.row").size();

		browser().press("x");
		browser().press("j");
		browser().waitFor((there) -> there.all("a.row").get(1).getDomAttribute("aria-current") != null);
		browser().press("X");
		assertThat(browser().all("input[data-pick]:checked")).hasSize(2);
		browser().find("#stapel button[value='wiedervorlage']").sendKeys(Keys.ENTER);
		browser().waitFor((there) -> there.all("a.row").size() == before - 2);
		assertThat(browser().text(".snackbar")).contains("2 Vorgänge auf Wiedervorlage");

		browser().press("z");
		browser().waitFor((there) -> there.all("a.row").size() == before);
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void filter_and_order_are_there_again_after_another_page() {
		browser().logInAs("teamleitung");
		browser().go("/postkorb?filter=neu&ordnung=neu");
		browser().find("a.row");
		browser().go("/tasten");

		browser().find(".bar__nav a").click();

		browser().waitFor((there) -> there.path().equals("/postkorb"));
		assertThat(browser().driver().getCurrentUrl()).contains("filter=neu", "ordnung=neu");
		assertThat(browser().text(".orders a[aria-current]")).isEqualTo("Neueste");
	}

	@Test
	void who_is_too_late_loses_nothing_and_is_told() {
		browser().logInAs("sachbearbeitung");
		browser().find("a.row");
		browser().run("const form = document.querySelector(\"form[action$='/erledigen']\");"
				+ "return fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })"
				+ ".then((answer) => answer.status)");

		browser().press("e");

		assertThat(browser().text("#aufgabe [role=alert]")).contains("Jemand war schneller", "nichts verloren");
		assertThat(browser().all("form[action$='/erledigen']")).isEmpty();
	}

	@Test
	void next_and_previous_letters_open_and_take_the_focus() {
		browser().logInAs("teamleitung");
		browser().find("a.row");
		String first = browser().find("#vorgang").getDomAttribute("data-item");

		browser().press("j");
		browser().waitFor((there) -> !first.equals(there.find("#vorgang").getDomAttribute("data-item")));
		assertThat(browser().focused()).startsWith("h2 Aufgabe:");
		assertThat(browser().driver().getCurrentUrl()).contains("vorgang=");

		browser().press("k");
		browser().waitFor((there) -> first.equals(there.find("#vorgang").getDomAttribute("data-item")));
	}

	@Test
	void a_key_that_is_held_down_completes_nothing() {
		browser().logInAs("teamleitung");
		browser().find("a.row");
		String first = browser().find("#vorgang").getDomAttribute("data-item");

		browser()
			.run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', repeat: true, bubbles: true }));"
					+ "return document.querySelectorAll('.htmx-request').length");

		assertThat(browser().find("#vorgang").getDomAttribute("data-item")).isEqualTo(first);
		assertThat(browser().all(".htmx-request")).isEmpty();
	}

	@Test
	void a_tool_acts_on_the_open_letter_alone() {
		browser().logInAs("teamleitung");
		browser().find("a.row");
		for (String key : List.of("j", "k", "j")) {
			String open = browser().find("#vorgang").getDomAttribute("data-item");
			browser().press(key);
			browser().waitFor((there) -> !open.equals(there.find("#vorgang").getDomAttribute("data-item")));
		}

		browser().press("+");
		browser().waitFor((there) -> !there.all(".pdf:not(.pdf--waiting)").isEmpty());

		assertThat(browser().run("return performance.getEntriesByType('resource')"
				+ ".filter((one) => one.name.endsWith('/worte')).length"))
			.isEqualTo(1L);
	}

	@Test
	void no_single_key_acts_while_a_person_types() {
		browser().logInAs("teamleitung");
		browser().find("a.row");
		String first = browser().find("#vorgang").getDomAttribute("data-item");

		browser().press("/");
		browser().press("jejk");

		assertThat(browser().find("#suchfeld").getDomProperty("value")).isEqualTo("jejk");
		assertThat(browser().find("#vorgang").getDomAttribute("data-item")).isEqualTo(first);
	}

	@Test
	void single_keys_can_be_switched_off() {
		browser().logInAs("teamleitung");
		browser().go("/tasten");
		browser().tabTo("button[name='tasten']").sendKeys(Keys.ENTER);
		browser().go("/postkorb");
		browser().find("body[data-keys='off']");
		browser().press("?");

		assertThat(browser().driver().findElements(By.cssSelector("dialog[open]"))).isEmpty();
	}

	private void openItems() {
		for (int i = 0; i < 3; i++) {
			NewWorkItem item = new NewWorkItem("keyboard-" + i, WorkItemKind.PROCESS_MAIL, "Pfändung " + i,
					new BasketId(BASKET), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
					Priority.NORMAL, LocalDate.parse("2026-11-19"), LocalDate.parse("2099-01-01"), "Regel L-99.",
					"L-99");
			this.currentUser.asSystem(() -> this.workItems.open(item));
		}
	}

	/** What the live region says, whether it is seen or only heard. */
	private static String said(Browser there) {
		return String.valueOf(there.find("#meldung").getDomProperty("textContent"));
	}

	@Test
	void the_viewer_searches_in_the_scan() {
		browser().logInAs("sachbearbeitung");
		browser().find("a.row");

		browser().press("f");
		browser().waitFor((there) -> !there.all(".pdf:not(.pdf--waiting) .textLayer span").isEmpty());
		String word = String.valueOf(browser().run("return [...document.querySelectorAll('.textLayer span')]"
				+ ".map(s => s.textContent.trim()).find(t => t.length > 5)"));
		browser().find("[data-tool='find-words']").sendKeys(word, Keys.ENTER);

		browser().waitFor((there) -> there.text("[data-tool='find-result']").matches("\\d+ von \\d+"));
		assertThat(browser().complaints()).isEmpty();
	}

}
