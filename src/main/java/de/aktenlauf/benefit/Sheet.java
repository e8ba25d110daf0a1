package de.aktenlauf.benefit;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/** Collects the lines of one calculation, person by person in the order of steps. */
final class Sheet {

	private final BenefitMonth month;

	private final List<Line> lines = new ArrayList<>();

	Sheet(BenefitMonth month) {
		this.month = month;
	}

	void add(String person, Step step, Money amount, Reason reason) {
		this.lines.add(new Line(person, this.month, step, amount, reason));
	}

	/** The lines of each person together, in the order in which they were written. */
	List<Line> lines(List<String> persons) {
		return persons.stream()
			.flatMap((person) -> this.lines.stream().filter((line) -> line.person().equals(person)))
			.toList();
	}

}
