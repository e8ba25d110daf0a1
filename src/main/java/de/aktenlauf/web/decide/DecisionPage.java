package de.aktenlauf.web.decide;

import java.util.List;

/**
 * What the page shows.
 *
 * @param item the work item
 * @param version the version that the person sees
 * @param kind code of what is to be done
 * @param heading what is to be done
 * @param reason why it is here
 * @param facts case, form, receipt, period
 * @param outcome what the proposal would do, in words
 * @param adverse whether that takes something away
 * @param months the months with equal ones together
 * @param reasons why a person decides
 * @param checks all checks
 * @param fitting letters that may hold what is missing
 * @param missing what must be proved and is not
 * @param disposition what was decided last, empty if nothing was
 * @param lines the calculation of the first month
 */
record DecisionPage(String item, long version, String kind, String heading, String reason, List<Fact> facts,
		String outcome, boolean adverse, List<Months> months, List<String> reasons, List<Check> checks,
		List<Found> fitting, List<String> missing, List<Fact> disposition, List<CalculationLine> lines) {

	/**
	 * A fact.
	 *
	 * @param label in words
	 * @param value its value
	 * @param href where it leads, empty for nowhere
	 */
	record Fact(String label, String value, String href) {
	}

	/**
	 * Months with the same sums.
	 *
	 * @param span such as {@code 07/2026 bis 12/2026}
	 * @param before what was paid, empty if nothing was
	 * @param after what would be paid
	 * @param difference with its sign, empty if nothing was paid before
	 */
	record Months(String span, String before, String after, String difference) {
	}

	/**
	 * A check.
	 *
	 * @param number 1 to 24
	 * @param wording what it asks
	 * @param outcome in words
	 * @param hit whether a person must look
	 * @param values what it saw
	 * @param look what a person must look at, empty if nothing
	 */
	record Check(int number, String wording, String outcome, boolean hit, String values, String look) {
	}

	/**
	 * A letter that may hold what is missing.
	 *
	 * @param where where it lies, in words
	 * @param kind what it is
	 * @param href where it leads, empty for nowhere
	 */
	record Found(String where, String kind, String href) {
	}

	/**
	 * A line of the calculation.
	 *
	 * @param person the person
	 * @param explanation a sentence
	 * @param amount the amount
	 * @param source the norm
	 */
	record CalculationLine(String person, String explanation, String amount, String source) {
	}

	/** How many checks ask for a person. */
	public long hits() {
		return this.checks.stream().filter(Check::hit).count();
	}

}
