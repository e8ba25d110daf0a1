package de.aktenlauf.applications;

import java.time.LocalDate;

/** Between which years a day of a form is meant seriously. */
final class Years {

	/** SGB II began on 2005-01-01. */
	private static final int FIRST = 2005;

	private static final int LAST = 2099;

	private Years() {
	}

	static void check(LocalDate day, String field, Findings findings) {
		if (day.getYear() < FIRST || day.getYear() > LAST) {
			findings.add(field,
					"Das Jahr liegt nicht zwischen " + FIRST + " und " + LAST + "; bitte das Datum prüfen.");
		}
	}

}
