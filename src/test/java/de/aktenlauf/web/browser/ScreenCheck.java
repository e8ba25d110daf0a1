package de.aktenlauf.web.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every screen: axe finds nothing in light and dark, nothing scrolls
 * sideways, not at 200 percent zoom of a 1280 window either, and the browser has no
 * complaint.
 */
final class ScreenCheck {

	private static final int ZOOMED = 640;

	private ScreenCheck() {
	}

	static void of(Browser browser, String name) {
		List<String> findings = new ArrayList<>();
		for (boolean dark : List.of(false, true)) {
			browser.dark(dark);
			axe().analyze(browser.driver())
				.getViolations()
				.stream()
				.map((rule) -> describe(rule, dark))
				.forEach(findings::add);
		}

		assertThat(findings).as(name).isEmpty();
		assertThat(widest(browser)).as(name + " at full width").isEmpty();
		browser.driver()
			.executeCdpCommand("Emulation.setDeviceMetricsOverride",
					Map.of("width", ZOOMED, "height", 400, "deviceScaleFactor", 2, "mobile", false));
		assertThat(widest(browser)).as(name + " at 200 percent").isEmpty();
		browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
		assertThat(browser.complaints()).as(name).allMatch((complaint) -> complaint.contains("status of 40"));
	}

	/**
	 * The checker, in the page itself: our screens have no frames, and a window of its
	 * own gets but one second to open.
	 */
	@SuppressWarnings("deprecation")
	static AxeBuilder axe() {
		return new AxeBuilder().setLegacyMode(true);
	}

	/** Where the page is wider than its window, empty if it is not. */
	private static String widest(Browser browser) {
		return String.valueOf(browser.run("const wide = document.documentElement.scrollWidth > innerWidth;"
				+ "return wide ? [...document.querySelectorAll('body *')]"
				+ ".filter((one) => one.getBoundingClientRect().right > innerWidth + 1)"
				+ ".map((one) => one.tagName + '.' + one.className).slice(0, 5).join(' ') : ''"));
	}

	private static String describe(Rule rule, boolean dark) {
		return (dark ? "dark: " : "light: ") + rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().map((node) -> node.getTarget() + " " + node.getFailureSummary()).toList();
	}

}
