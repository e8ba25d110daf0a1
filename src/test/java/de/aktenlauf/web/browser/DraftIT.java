package de.aktenlauf.web.browser;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed outlives the session and the browser. */
class DraftIT extends InTheBrowser {

	private static final String PERSON = "sachbearbeitung";

	@Autowired
	private JdbcClient jdbc;

	private String item = "";

	@BeforeEach
	void atTheDesk() {
		openItemsWithAFile(PERSON, 1);
		browser().logInAs(PERSON);
		browser().go("/postkorb");
		this.item = String.valueOf(browser().find(".group:has(.group__head a) a.row").getDomAttribute("data-item"));
		browser().go("/postkorb?vorgang=" + this.item).find("#vorgang [data-letter]");
	}

	@Test
	void the_end_of_the_session_is_said_and_another_window_logs_in() {
		browser().press("v");
		browser().find("#notiz-weiterleiten").sendKeys("Erster Satz.");
		browser().waitFor((there) -> saved().contains("Erster Satz."));
		browser().waitFor((there) -> there.text("form:has(#notiz-weiterleiten) [data-draft-said]")
			.startsWith("Entwurf gespeichert"));

		browser().driver().manage().deleteAllCookies();
		browser().find("#notiz-weiterleiten").sendKeys(" Zweiter Satz.");
		browser().waitFor((there) -> there.text("#sitzung").contains("Ihre Sitzung ist beendet"));
		ScreenCheck.of(browser(), "session ended");
		browser().find("form:has(#notiz-weiterleiten) button[type=submit]").click();
		browser().waitFor((there) -> there.focused().startsWith("a "));
		assertThat(browser().find("#notiz-weiterleiten").getDomProperty("value"))
			.isEqualTo("Erster Satz. Zweiter Satz.");

		String first = browser().driver().getWindowHandle();
		browser().press(Keys.ENTER);
		browser().waitFor((there) -> there.driver().getWindowHandles().size() == 2);
		browser().driver()
			.switchTo()
			.window(browser().driver()
				.getWindowHandles()
				.stream()
				.filter((window) -> !window.equals(first))
				.findFirst()
				.orElseThrow());
		browser().find("button[data-person='" + PERSON + "']").click();
		browser().waitFor((there) -> there.text("h1").contains("wieder angemeldet"));
		browser().driver().switchTo().window(first);

		browser().waitFor((there) -> saved().contains("Erster Satz. Zweiter Satz."));
		browser().waitFor((there) -> !there.find("#sitzung").isDisplayed());
		browser().find("form:has(#notiz-weiterleiten) button[type=submit]").click();
		browser().waitFor((there) -> saved().isEmpty());
		assertThat(this.jdbc.sql("select words from work_item_note where cast(work_item as varchar) = :item")
			.param("item", this.item)
			.query(String.class)
			.list()).containsExactly("Erster Satz. Zweiter Satz.");
	}

	@Test
	void after_the_log_in_the_form_stands_as_it_was_left() {
		browser().find(".facts a[href^='/akten/']").click();
		browser().waitFor((there) -> there.path().startsWith("/akten/"));
		String file = browser().path();
		browser().press("m");
		browser().find("#notiz").sendKeys("Die Nachbarin rief an.");
		browser().waitFor((there) -> saved(file.substring(7).replace('/', '-')).contains("Die Nachbarin rief an."));

		browser().driver().manage().deleteAllCookies();
		browser().find("form:has(#notiz) button[type=submit]").click();
		browser().waitFor((there) -> there.path().equals("/anmelden"));
		browser().find("button[data-person='" + PERSON + "']").click();

		browser().waitFor((there) -> there.path().equals(file));
		assertThat(browser().find("#notiz").getDomProperty("value")).isEqualTo("Die Nachbarin rief an.");
		assertThat(browser().find("details[data-fold=m]").getDomAttribute("open")).isNotNull();
		browser().find("form:has(#notiz) [data-draft-drop]").click();
		browser().waitFor((there) -> saved(file.substring(7).replace('/', '-')).isEmpty());
		assertThat(browser().find("#notiz").getDomProperty("value")).isEmpty();
	}

	private List<String> saved() {
		return saved(this.item);
	}

	private List<String> saved(String object) {
		return this.jdbc.sql("select words from form_draft where object = :object and field in ('notiz', 'text')")
			.param("object", object)
			.query(String.class)
			.list();
	}

}
