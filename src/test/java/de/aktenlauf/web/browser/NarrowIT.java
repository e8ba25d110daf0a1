package de.aktenlauf.web.browser;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * At 200 and 400 percent zoom of a 1280 window everything is there without scrolling
 * sideways.
 */
class NarrowIT extends InTheBrowser {

	@ParameterizedTest
	@CsvSource({ "teamleitung,/postkorb,640", "teamleitung,/postkorb,320", "poststelle,/lieferungen/browser-1,640",
			"poststelle,/lieferungen/browser-1,320", "poststelle,/quarantaene,320", "poststelle,/zuordnung,320",
			"sachbearbeitung,/postausgang,320", "teamleitung,/suche,320", "teamleitung,/postkorb,1280",
			"teamleitung,/postkorb,1920" })
	void nothing_scrolls_sideways(String person, String path, int width) {
		browser().logInAs(person);
		browser().driver()
			.executeCdpCommand("Emulation.setDeviceMetricsOverride",
					Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", false));
		browser().go(path);
		browser().find("main");

		assertThat(browser().run("return document.documentElement.scrollWidth <= " + width)).isEqualTo(true);
	}

}
