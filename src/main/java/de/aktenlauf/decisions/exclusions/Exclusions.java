package de.aktenlauf.decisions.exclusions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All 24 checks; each runs always, also after another one hit. */
public final class Exclusions {

	private static final List<Rule> RULES = Stream
		.of(FormRules.ALL, MatterRules.ALL, IncomeRules.ALL, HousingRules.ALL, PersonRules.ALL, AmountRules.ALL)
		.flatMap(List::stream)
		.sorted(Comparator.comparingInt((rule) -> rule.check().number()))
		.toList();

	private Exclusions() {
	}

	/**
	 * The checks.
	 * @return by their number
	 */
	public static List<ExclusionCheck> all() {
		return RULES.stream().map(Rule::check).toList();
	}

	/**
	 * One check.
	 * @param number 1 to 24
	 * @return the check
	 * @throws IllegalArgumentException if there is none of that number
	 */
	public static ExclusionCheck of(int number) {
		return all().stream()
			.filter((check) -> check.number() == number)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no check " + number));
	}

	/**
	 * Runs all of them.
	 * @param facts the facts
	 * @param months the calculated months
	 * @param law the figures of the law
	 * @return one result each, by number
	 */
	public static List<CheckResult> run(Facts facts, List<MonthResult> months, Law law) {
		CheckInput input = new CheckInput(facts, months, law);
		return RULES.stream().map((rule) -> rule.run(input)).toList();
	}

}
