package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.benefit.rates.Figure;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What a household may claim in one month, and why.
 *
 * @param law month, law version and figures it rests on
 * @param countableIncome what the adults have after deductions
 * @param persons one result each, in the order of the request
 * @param lines every step, person by person
 */
public record Calculation(Law law, Money countableIncome, List<PersonResult> persons, List<Line> lines) {

	/** Keeps unmodifiable copies. */
	public Calculation {
		persons = List.copyOf(persons);
		lines = List.copyOf(lines);
	}

	/**
	 * The sum of all claims without the child supplement.
	 * @return what the community may claim
	 */
	public Money total() {
		return this.persons.stream().map((person) -> person.claim().total()).reduce(Money.ZERO, Money::plus);
	}

	/**
	 * The sum of all child supplements.
	 * @return what comes on top
	 */
	public Money childSupplementTotal() {
		return this.persons.stream().map((person) -> person.claim().childSupplement()).reduce(Money.ZERO, Money::plus);
	}

	/**
	 * On which law a calculation rests.
	 *
	 * @param month the month
	 * @param version the last day up to that month on which a figure changed
	 * @param figures the figures that were used
	 */
	public record Law(BenefitMonth month, LocalDate version, List<Figure> figures) {

		/** Keeps an unmodifiable copy. */
		public Law {
			figures = List.copyOf(figures);
		}

		/**
		 * Figures that were used though they are not published yet.
		 * @return empty if the calculation stands without reservation
		 */
		public List<Figure> carriedForward() {
			return this.figures.stream().filter(Figure::isCarriedForward).toList();
		}

	}

}
