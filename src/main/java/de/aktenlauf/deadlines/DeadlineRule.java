package de.aktenlauf.deadlines;

import java.time.temporal.ChronoUnit;

/**
 * How a term is counted.
 *
 * @param unit what is counted
 * @param amount how many, 0 to 3,650
 * @param source where the term comes from, such as {@code § 84 SGG}
 */
public record DeadlineRule(Unit unit, int amount, String source) {

	private static final int MAX_AMOUNT = 3_650;

	/**
	 * Refuses impossible amounts.
	 * @throws IllegalArgumentException if the amount is negative or over 3,650
	 */
	public DeadlineRule {
		if (amount < 0 || amount > MAX_AMOUNT) {
			throw new IllegalArgumentException("a term counts 0 to " + MAX_AMOUNT + " units");
		}
	}

	/**
	 * A term of the office in working days.
	 * @param amount how many
	 * @param source where the term comes from
	 * @return the rule
	 */
	public static DeadlineRule workingDays(int amount, String source) {
		return new DeadlineRule(Unit.WORKING_DAYS, amount, source);
	}

	/**
	 * A legal term in days.
	 * @param amount how many
	 * @param source where the term comes from
	 * @return the rule
	 */
	public static DeadlineRule days(int amount, String source) {
		return new DeadlineRule(Unit.DAYS, amount, source);
	}

	/**
	 * A legal term in months.
	 * @param amount how many
	 * @param source where the term comes from
	 * @return the rule
	 */
	public static DeadlineRule months(int amount, String source) {
		return new DeadlineRule(Unit.MONTHS, amount, source);
	}

	/** What a term counts. */
	public enum Unit {

		/** Monday to Friday without public holidays. */
		WORKING_DAYS("Arbeitstag", "Arbeitstage", ChronoUnit.DAYS),
		/** Calendar days. */
		DAYS("Tag", "Tage", ChronoUnit.DAYS),
		/** Months by § 188 II, III BGB. */
		MONTHS("Monat", "Monate", ChronoUnit.MONTHS);

		private final String one;

		private final String many;

		private final ChronoUnit calendarUnit;

		Unit(String one, String many, ChronoUnit calendarUnit) {
			this.one = one;
			this.many = many;
			this.calendarUnit = calendarUnit;
		}

		String words(int amount) {
			return amount + " " + ((amount == 1) ? this.one : this.many);
		}

		ChronoUnit calendarUnit() {
			return this.calendarUnit;
		}

	}

}
