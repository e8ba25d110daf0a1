package de.aktenlauf.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.benefit.CalculationSheet.SheetLine;
import de.aktenlauf.shared.BenefitMonth;

/**
 * Months one after the other that are shown once.
 *
 * @param months at least one
 */
record MonthGroup(List<CalculatedMonth> months) {

	MonthGroup {
		months = List.copyOf(months);
	}

	/** Neighbours with the same calculation together. */
	static List<MonthGroup> equalSheets(List<CalculatedMonth> months) {
		return of(months, (one, other) -> withoutMonth(one.sheet()).equals(withoutMonth(other.sheet())));
	}

	/** Neighbours of which a rule says that they are alike together. */
	static List<MonthGroup> of(List<CalculatedMonth> months, BiPredicate<CalculatedMonth, CalculatedMonth> alike) {
		List<MonthGroup> groups = new ArrayList<>();
		List<CalculatedMonth> open = new ArrayList<>();
		for (CalculatedMonth month : months) {
			if (!open.isEmpty() && !alike.test(open.getLast(), month)) {
				groups.add(new MonthGroup(open));
				open = new ArrayList<>();
			}
			open.add(month);
		}
		if (!open.isEmpty()) {
			groups.add(new MonthGroup(open));
		}
		return groups;
	}

	/** What is on the paper: the version of the law may change without any effect. */
	private static CalculationSheet withoutMonth(CalculationSheet sheet) {
		return new CalculationSheet("", sheet.total(), sheet.childSupplementTotal(), sheet.countableIncome(),
				sheet.persons(),
				sheet.lines()
					.stream()
					.map((line) -> new SheetLine(line.person(), "", line.step(), line.amount(), line.source(),
							line.explanation()))
					.toList(),
				sheet.carriedForward());
	}

	BenefitMonth first() {
		return this.months.getFirst().month();
	}

	CalculationSheet sheet() {
		return this.months.getFirst().sheet();
	}

	String label() {
		return German.months(first(), this.months.getLast().month());
	}

}
