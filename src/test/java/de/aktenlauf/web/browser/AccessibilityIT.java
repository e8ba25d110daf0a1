package de.aktenlauf.web.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** axe finds nothing on any screen, light or dark, and nothing scrolls sideways. */
class AccessibilityIT extends InTheBrowser {

	@ParameterizedTest
	@CsvSource({ "'',/anmelden", "'',/barrierefreiheit", "teamleitung,/postkorb", "sachbearbeitung,/postkorb",
			"sachbearbeitung,/postkorb?ansicht=text", "teamleitung,/postkorb?filter=widerspruch", "teamleitung,/suche",
			"teamleitung,/tasten", "poststelle,/lieferungen", "poststelle,/lieferungen/browser-1",
			"poststelle,/quarantaene", "poststelle,/zuordnung", "verwaltung,/stoerungen", "poststelle,/stoerungen",
			"teamleitung,/gibt-es-nicht" })
	void axe_finds_nothing(String person, String path) {
		if (!person.isEmpty()) {
			browser().logInAs(person);
		}
		browser().go(path);

		checkHere(path);
	}

	@ParameterizedTest
	@CsvSource({ "sachbearbeitung,/postkorb,.desk__scan-head a", "sachbearbeitung,/postkorb,.facts a",
			"poststelle,/quarantaene,.item h3 a", "poststelle,/zuordnung,.item h2 a" })
	void axe_finds_nothing_one_step_further(String person, String path, String link) {
		browser().logInAs(person);
		browser().go(path).find(link).click();
		browser().waitFor((there) -> !there.path().equals(path));

		checkHere(path + " " + link);
	}

	private void checkHere(String name) {
		List<String> findings = new ArrayList<>();
		for (boolean dark : List.of(false, true)) {
			browser().dark(dark);
			new AxeBuilder().analyze(browser().driver())
				.getViolations()
				.stream()
				.map((rule) -> describe(rule, dark))
				.forEach(findings::add);
		}

		assertThat(findings).as(name).isEmpty();
		assertThat(browser().run("return document.documentElement.scrollWidth <= innerWidth"))
			.as(name + " at full width")
			.isEqualTo(true);
		assertThat(browser().complaints()).as(name)
			.allMatch((complaint) -> complaint.contains("status of 40") || complaint.contains("status of 404"));
	}

	private static String describe(Rule rule, boolean dark) {
		return (dark ? "dark: " : "light: ") + rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().map((node) -> node.getTarget() + " " + node.getFailureSummary()).toList();
	}

}
