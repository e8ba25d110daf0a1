package de.aktenlauf.web.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading and completing a letter with JavaScript off. */
class NoScriptIT extends InTheBrowser {

	@Override
	boolean scripts() {
		return false;
	}

	@Test
	void a_letter_is_read_and_completed_without_javascript() {
		browser().logInAs("sachbearbeitung");
		browser().go("/postkorb");
		int before = browser().all("a.row").size();

		browser().all(".tools a").get(1).click();
		assertThat(browser().text(".reading")).isNotBlank();
		browser().find("form[action$='/erledigen'] button").click();

		browser().waitFor((there) -> there.path().startsWith("/postkorb"));
		assertThat(browser().all("a.row").size()).isEqualTo(before - 1);
	}

}
