package de.aktenlauf.web.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe finds nothing on any screen, light or dark, and nothing scrolls sideways. */
class AccessibilityIT extends InTheBrowser {

	@ParameterizedTest
	@CsvSource({ "'',/anmelden", "'',/barrierefreiheit", "'',/beleg", "teamleitung,/postkorb",
			"sachbearbeitung,/postkorb", "sachbearbeitung,/postkorb?ansicht=text",
			"teamleitung,/postkorb?filter=widerspruch", "teamleitung,/suche", "teamleitung,/tasten",
			"sachbearbeitung,/akten", "teamleitung,/postkorb/zweitfenster", "poststelle,/postkorb",
			"poststelle,/lieferungen", "poststelle,/lieferungen/browser-1", "poststelle,/quarantaene",
			"poststelle,/zuordnung", "poststelle,/postausgang", "sachbearbeitung,/postausgang",
			"verwaltung,/stoerungen", "teamleitung,/entscheidungen", "poststelle,/stoerungen",
			"teamleitung,/gibt-es-nicht" })
	void axe_finds_nothing(String person, String path) {
		if (!person.isEmpty()) {
			browser().logInAs(person);
		}
		browser().go(path);

		ScreenCheck.of(browser(), path);
	}

	@ParameterizedTest
	@CsvSource({ "sachbearbeitung,/postkorb,.desk__scan-head a[href^='/dokumente/']",
			"sachbearbeitung,/postkorb,.facts a", "poststelle,/quarantaene,.item h3 a",
			"poststelle,/zuordnung,.item h2 a" })
	void axe_finds_nothing_one_step_further(String person, String path, String link) {
		browser().logInAs(person);
		browser().go(path).find(link).click();
		browser().waitFor((there) -> !there.path().equals(path));

		ScreenCheck.of(browser(), path + " " + link);
	}

}
