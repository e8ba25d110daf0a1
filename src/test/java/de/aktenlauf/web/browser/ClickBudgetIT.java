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

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The journeys of caseworker and mail room by keyboard alone, within their budgets. */
class ClickBudgetIT extends InTheBrowser {

	private static final int ROUTINE_ITEM = 3;

	private static final int PUT_ASIDE = 2;

	private static final int FILE_BESIDE = 1;

	private static final int ALL_WELL = 0;

	/** 27 for nine letters. */
	private static final int REPAIR = 3;

	private static final String BASKET = "BUT";

	@Autowired
	private WorkItems workItems;

	@Autowired
	private CurrentUser currentUser;

	@Test
	void a_routine_item_is_read_completed_and_the_next_one_open() {
		openItems();
		Presses presses = at("teamleitung", "/postkorb/" + BASKET);
		String first = open();
		assertThat(presses.count()).as("the first item is open by itself").isZero();

		presses.key("j");
		browser().waitFor((there) -> !open().equals(first));
		String second = open();
		presses.key("e");
		browser().waitFor((there) -> !open().equals(second));

		assertThat(browser().text(".snackbar")).contains("Erledigt");
		assertThat(presses.count()).isLessThanOrEqualTo(ROUTINE_ITEM);
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void an_item_is_put_aside_by_a_quick_date() {
		openItems();
		for (String choice : List.of("first", "2", "3")) {
			Presses presses = at("teamleitung", "/postkorb/" + BASKET);
			String item = open();

			presses.key("w");
			if (choice.equals("first")) {
				presses.enter();
			}
			else {
				presses.key(choice);
			}
			browser().waitFor((there) -> !open().equals(item));

			assertThat(browser().text(".snackbar")).contains("Wiedervorlage");
			assertThat(presses.count()).isLessThanOrEqualTo(PUT_ASIDE);
		}
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void the_file_comes_beside_the_scan_stays_for_the_next_item_and_goes() {
		Presses presses = atAnItemWithAFile();
		String item = open();

		presses.key("a");
		browser().waitFor((there) -> !there.all("#beiakte").isEmpty());

		assertThat(presses.count()).isLessThanOrEqualTo(FILE_BESIDE);
		assertThat(browser().all(".beside__places a")).isNotEmpty();
		assertThat(browser().focused()).startsWith("h2").contains("35504//");
		toAnother(presses, item);
		assertThat(browser().all("#beiakte")).hasSize(1);
		presses.key("a");
		browser().waitFor((there) -> there.all("#beiakte").isEmpty());
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void a_second_window_follows_the_first_and_says_when_it_is_gone() {
		Presses presses = atAnItemWithAFile();
		String first = browser().driver().getWindowHandle();
		String item = open();

		presses.key("A");
		browser().waitFor((there) -> there.driver().getWindowHandles().size() == 2);
		String second = browser().driver()
			.getWindowHandles()
			.stream()
			.filter((handle) -> !handle.equals(first))
			.findFirst()
			.orElseThrow();
		browser().driver().switchTo().window(second);
		browser().waitFor((there) -> item.equals(there.find("#beiakte").getDomAttribute("data-beside")));
		browser().driver().switchTo().window(first);
		String next = toAnother(presses, item);

		browser().driver().switchTo().window(second);
		browser().waitFor((there) -> next.equals(there.find("#beiakte").getDomAttribute("data-beside")));
		assertThat(browser().path()).isEqualTo("/postkorb/zweitfenster");
		assertThat(browser().text("#verbindung")).isEmpty();
		browser().driver().switchTo().window(first).close();
		browser().driver().switchTo().window(second);
		browser().waitFor((there) -> there.text("#verbindung").contains("erste Fenster"));
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void an_item_is_forwarded_with_a_note() {
		openItems();
		Presses presses = at("teamleitung", "/postkorb/" + BASKET);
		String item = open();

		presses.key("v");
		browser().tabTo("#notiz-weiterleiten").sendKeys("Gehört zu euch.");
		presses.enter("[data-fold='v'] button");
		browser().waitFor((there) -> !open().equals(item));

		assertThat(browser().text(".snackbar")).contains("Weitergeleitet");
		assertThat(presses.count()).isLessThanOrEqualTo(ROUTINE_ITEM);
	}

	@Test
	void the_overview_names_the_keys_of_the_page_and_no_others() {
		Presses presses = atAnItemWithAFile();

		presses.key("?");

		assertThat(browser().text("dialog[open]")).contains("nächster Vorgang", "Wiedervorlage", "neben den Scan")
			.doesNotContain("Angaben eines Schreibens", "Treffer der Suche");
		browser().go("/suche").press("?");
		assertThat(browser().text("dialog[open]")).contains("in allen Akten suchen")
			.doesNotContain("nächster Vorgang", "erledigen");
	}

	@Test
	void a_delivery_that_is_well_needs_nobody() {
		browser().logInAs("poststelle");
		Presses presses = new Presses(browser());

		assertThat(browser().path()).isEqualTo("/lieferungen");
		assertThat(browser().text("main")).contains(SmallDelivery.NAME);
		assertThat(presses.count()).isEqualTo(ALL_WELL);
	}

	@Test
	void a_letter_of_the_quarantine_is_read_again() {
		Presses presses = at("poststelle", "/lieferungen");

		presses.enter(".bar__nav a[href='/quarantaene']");
		browser().waitFor((there) -> there.path().equals("/quarantaene"));
		presses.enter(".acts button[value='AGAIN']");
		browser().waitFor((there) -> !there.all(".outcomes li").isEmpty());

		assertThat(presses.count()).isLessThanOrEqualTo(REPAIR);
		browser().waitFor((there) -> !there.go("/quarantaene").all(".acts button[value='AGAIN']").isEmpty());
	}

	@Test
	void a_letter_without_a_case_is_one_press_from_its_assignment() {
		Presses presses = at("poststelle", "/zuordnung");

		presses.enter(".item h2 a");
		browser().waitFor((there) -> !there.path().equals("/zuordnung"));
		if (browser().all(".candidates button").isEmpty()) {
			browser().tabTo("#fallsuche").sendKeys("Neumann");
			presses.enter("form[action$='/suche'] button");
		}

		assertThat(browser().tabTo(".candidates button").isDisplayed()).isTrue();
		assertThat(presses.count()).isLessThan(REPAIR);
	}

	/** The first item of the own in-tray that belongs to a case. */
	private Presses atAnItemWithAFile() {
		openItemsWithAFile("sachbearbeitung", 2);
		at("sachbearbeitung", "/postkorb");
		String item = String.valueOf(browser().find(".group:has(.group__head a) a.row").getDomAttribute("data-item"));
		return at("sachbearbeitung", "/postkorb?vorgang=" + item);
	}

	/** On to the next item, from the last one back. */
	private String toAnother(Presses presses, String item) {
		boolean last = Boolean.TRUE.equals(
				browser().run("return [...document.querySelectorAll('a.row')].at(-1).hasAttribute('aria-current')"));
		presses.key(last ? "k" : "j");
		browser().waitFor((there) -> !open().equals(item));
		return open();
	}

	private Presses at(String person, String path) {
		if (!browser().driver().getCurrentUrl().startsWith("http")) {
			browser().logInAs(person);
		}
		browser().go(path);
		browser().find("main");
		return new Presses(browser());
	}

	private String open() {
		return String.valueOf(browser().find("#vorgang").getDomAttribute("data-item"));
	}

	private void openItems() {
		for (int i = 0; i < 6; i++) {
			NewWorkItem item = new NewWorkItem("budget-" + System.nanoTime(), WorkItemKind.PROCESS_MAIL, "Antrag " + i,
					new BasketId(BASKET), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
					Priority.NORMAL, LocalDate.parse("2026-11-19"), LocalDate.parse("2099-01-01"), "Regel L-99.",
					"L-99");
			this.currentUser.asSystem(() -> this.workItems.open(item));
		}
	}

}
