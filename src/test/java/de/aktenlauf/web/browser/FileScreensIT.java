package de.aktenlauf.web.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The screens around files, search and many items: accessible, and nothing too wide. */
class FileScreensIT extends InTheBrowser {

	@BeforeEach
	void atTheDesk() {
		openItemsWithAFile("sachbearbeitung", 1);
		browser().logInAs("sachbearbeitung");
		browser().go("/postkorb");
		String item = String.valueOf(browser().find(".group:has(.group__head a) a.row").getDomAttribute("data-item"));
		browser().go("/postkorb?vorgang=" + item).find("#vorgang [data-letter]");
	}

	@Test
	void the_file_beside_the_scan() {
		browser().press("a");
		browser().find("#beiakte h2");

		ScreenCheck.of(browser(), "file beside the scan");
	}

	@Test
	void the_second_window() {
		browser().go("/postkorb/zweitfenster").find("#beiakte h2");

		ScreenCheck.of(browser(), "second window");
	}

	@Test
	void the_acts_on_one_item() {
		browser().press("w");
		browser().press("v");
		browser().find("[data-fold=v][open]");

		ScreenCheck.of(browser(), "acts on an item");
	}

	@Test
	void the_acts_on_many_items() {
		browser().press("x");
		browser().find("#stapel-leiste[open]");

		ScreenCheck.of(browser(), "acts on many items");
	}

	@Test
	void the_keys_of_the_page() {
		browser().press("?");
		browser().find("dialog[open]");

		ScreenCheck.of(browser(), "keys of the page");
	}

	@Test
	void the_files_that_were_found() {
		browser().go("/akten").find("#suche").sendKeys("35504", Keys.ENTER);
		browser().waitFor((there) -> there.path().startsWith("/akten/suche/"));

		ScreenCheck.of(browser(), "files found");
	}

	@Test
	void a_file_and_two_letters_side_by_side() {
		openFile();
		ScreenCheck.of(browser(), "file");

		browser().press("a");
		browser().waitFor((there) -> there.path().endsWith("/vergleich"));

		ScreenCheck.of(browser(), "choice of a second letter");
		String both = browser().driver().getCurrentUrl().replaceAll(".*\\?l=", "");
		browser().go(browser().path() + "?l=" + both + "&r=" + both).find("#aufgabe [data-letter]");
		ScreenCheck.of(browser(), "two letters side by side");
	}

	@Test
	void a_search_and_a_hit() {
		browser().press("/");
		browser().find("#suchfeld").sendKeys("Jobcenter", Keys.ENTER);
		browser().waitFor((there) -> there.path().startsWith("/suche/"));
		ScreenCheck.of(browser(), "search");

		browser().find(".hit h2 a").click();
		browser().waitFor((there) -> there.path().startsWith("/dokumente/"));

		ScreenCheck.of(browser(), "hit");
	}

	@Test
	void a_search_within_a_file() {
		openFile();
		browser().find("#liste input[name=worte]").sendKeys("Jobcenter", Keys.ENTER);
		browser().waitFor((there) -> there.path().startsWith("/suche/"));

		ScreenCheck.of(browser(), "search within a file");
	}

	@Test
	void two_changes_of_one_letter() {
		openFile();
		browser().press("b");
		browser().find("[data-fold=b][open]");
		browser().run("const form = document.querySelector(\"form[action$='/angaben']\");"
				+ "const data = new URLSearchParams(new FormData(form)); data.set('schlagworte', 'eilig');"
				+ "return fetch(form.action, { method: 'POST', body: data }).then((answer) => answer.status)");
		browser().find("#angaben-schlagworte").sendKeys("ruhig", Keys.ENTER);
		browser().find("#gespeichert-titel");

		ScreenCheck.of(browser(), "conflict");
	}

	private void openFile() {
		browser().find(".facts a[href^='/akten/']").click();
		browser().waitFor((there) -> there.path().startsWith("/akten/"));
		browser().find("#liste");
	}

}
