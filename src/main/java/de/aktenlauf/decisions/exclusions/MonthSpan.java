package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.shared.BenefitMonth;

/**
 * Months without a gap.
 *
 * @param first the first
 * @param last the last
 */
public record MonthSpan(BenefitMonth first, BenefitMonth last) {

	/** More months than any approval has; what is longer is a mistake. */
	public static final int MAX_MONTHS = 24;

	/**
	 * Refuses what ends before it begins or never ends.
	 * @throws IllegalArgumentException if it is empty or longer than 24 months
	 */
	public MonthSpan {
		if (last.compareTo(first) < 0 || last.compareTo(first.plusMonths(MAX_MONTHS)) >= 0) {
			throw new IllegalArgumentException("a span has 1 to " + MAX_MONTHS + " months");
		}
	}

	/**
	 * A number of months from a first one.
	 * @param first the first
	 * @param months how many
	 * @return the span
	 */
	public static MonthSpan of(BenefitMonth first, int months) {
		return new MonthSpan(first, first.plusMonths(months - 1L));
	}

	/**
	 * All months.
	 * @return in their order
	 */
	public List<BenefitMonth> months() {
		return Stream.iterate(this.first, (month) -> month.compareTo(this.last) <= 0, (month) -> month.plusMonths(1))
			.toList();
	}

	/**
	 * The first day.
	 * @return the 1st of the first month
	 */
	public LocalDate firstDay() {
		return this.first.firstDay();
	}

	/**
	 * The last day.
	 * @return the end of the last month
	 */
	public LocalDate lastDay() {
		return this.last.lastDay();
	}

	/**
	 * Whether a day lies in one of the months.
	 * @param day any day
	 * @return true from the first to the last day
	 */
	public boolean contains(LocalDate day) {
		return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
	}

	/**
	 * Whether two spans share a month.
	 * @param other another span
	 * @return true if they do
	 */
	public boolean overlaps(MonthSpan other) {
		return this.first.compareTo(other.last) <= 0 && other.first.compareTo(this.last) <= 0;
	}

}
