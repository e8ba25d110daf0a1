package de.aktenlauf.deadlines;

/** Deadlines for tests of other modules. */
public final class TestDeadlines {

	private TestDeadlines() {
	}

	/**
	 * Deadlines of the Land in which the sample office lies.
	 * @return counts by the holidays of North Rhine-Westphalia
	 */
	public static Deadlines northRhineWestphalia() {
		return new Deadlines(new LandCalendar("NW"));
	}

}
