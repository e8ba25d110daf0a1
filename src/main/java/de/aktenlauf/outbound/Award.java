package de.aktenlauf.outbound;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.benefit.CalculationSheet.SheetPerson;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What is granted, month by month.
 *
 * @param persons the members, in the order of the letter
 * @param months one calculation for each month of the approval period, without a gap
 * @param previous what was paid or granted before, child supplement included; empty if
 * nothing was
 */
public record Award(List<NoticePerson> persons, List<CalculatedMonth> months, List<MonthTotal> previous) {

	private static final int MAX_PERSONS = 20;

	private static final int MAX_MONTHS = 18;

	/** Refuses gaps, and amounts that belong to nobody. */
	public Award {
		persons = List.copyOf(persons);
		months = List.copyOf(months);
		previous = List.copyOf(previous);
		Findings findings = new Findings();
		findings.require(!months.isEmpty(), "months", "give at least one month");
		check(persons, months, findings);
		findings.refuse();
	}

	static void check(List<NoticePerson> persons, List<CalculatedMonth> months, Findings findings) {
		findings.require(persons.size() <= MAX_PERSONS, "persons", "at most " + MAX_PERSONS);
		findings.require(months.size() <= MAX_MONTHS, "months", "at most " + MAX_MONTHS);
		Set<String> known = persons.stream().map(NoticePerson::id).collect(Collectors.toSet());
		findings.require(known.size() == persons.size(), "persons", "each id stands once");
		for (int i = 1; i < months.size(); i++) {
			findings.require(months.get(i).month().equals(months.get(i - 1).month().plusMonths(1)), "months",
					"leave no gap before " + months.get(i).month());
		}
		for (CalculatedMonth month : months) {
			Set<String> calculated = new HashSet<>(month.sheet().persons().stream().map(SheetPerson::id).toList());
			findings.require(known.containsAll(calculated), "persons", "name everybody of " + month.month());
			findings.require(
					month.sheet()
						.lines()
						.stream()
						.allMatch((line) -> line.month().equals(month.month().toString())
								&& calculated.contains(line.person())),
					"months", "the lines of " + month.month() + " are of another month or person");
		}
	}

	BenefitMonth first() {
		return this.months.getFirst().month();
	}

	BenefitMonth last() {
		return this.months.getLast().month();
	}

	/**
	 * What was paid before for a month; the last known amount counts for later months.
	 */
	Optional<Money> before(BenefitMonth month) {
		return this.previous.stream()
			.filter((total) -> total.month().equals(month))
			.findFirst()
			.or(() -> this.previous.stream()
				.filter((total) -> total.month().compareTo(month) < 0)
				.max((one, other) -> one.month().compareTo(other.month())))
			.map(MonthTotal::total);
	}

	/** Whether any month is less than before. */
	boolean lowers() {
		return this.months.stream()
			.anyMatch((month) -> before(month.month()).filter((old) -> old.compareTo(month.payable()) > 0).isPresent());
	}

}
