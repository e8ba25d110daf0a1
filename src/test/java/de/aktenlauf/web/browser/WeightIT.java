package de.aktenlauf.web.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page weighs on the wire, compressed and without the scan itself. */
class WeightIT extends InTheBrowser {

	private static final String BYTES = "return performance.getEntriesByType('navigation')"
			+ ".concat(performance.getEntriesByType('resource'))"
			+ ".filter((entry) => !entry.name.includes('/seiten/'))"
			+ ".reduce((sum, entry) => sum + entry.transferSize, 0)";

	private static final long FIRST_VISIT = 500_000;

	private static final long LATER_VISIT = 50_000;

	@Test
	void the_first_visit_and_later_ones_stay_light() {
		browser().logInAs("sachbearbeitung");
		browser().find("a.row");
		long first = ((Number) browser().run(BYTES)).longValue();

		browser().go("/postkorb");
		browser().find("a.row");
		long later = ((Number) browser().run(BYTES)).longValue();

		assertThat(first).isBetween(1L, FIRST_VISIT);
		assertThat(later).isBetween(1L, LATER_VISIT);
	}

}
