package de.aktenlauf.shared;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A calendar month for which a benefit is calculated.
 *
 * @param value the month
 */
public record BenefitMonth(YearMonth value) implements Comparable<BenefitMonth> {

	/**
	 * Reads a month.
	 * @param month such as {@code 2026-08}
	 * @return the month
	 * @throws java.time.format.DateTimeParseException if the text is no month
	 */
	public static BenefitMonth parse(String month) {
		return new BenefitMonth(YearMonth.parse(month));
	}

	/**
	 * The month of a day.
	 * @param day any day
	 * @return its month
	 */
	public static BenefitMonth of(LocalDate day) {
		return new BenefitMonth(YearMonth.from(day));
	}

	/**
	 * The first day.
	 * @return the 1st
	 */
	public LocalDate firstDay() {
		return this.value.atDay(1);
	}

	/**
	 * The last day.
	 * @return the 28th to 31st
	 */
	public LocalDate lastDay() {
		return this.value.atEndOfMonth();
	}

	/**
	 * Whether a day lies in the month.
	 * @param day any day
	 * @return true from the first to the last day
	 */
	public boolean contains(LocalDate day) {
		return YearMonth.from(day).equals(this.value);
	}

	/**
	 * A later or earlier month.
	 * @param months how many, negative for earlier ones
	 * @return the month
	 */
	public BenefitMonth plusMonths(long months) {
		return new BenefitMonth(this.value.plusMonths(months));
	}

	@Override
	public int compareTo(BenefitMonth other) {
		return this.value.compareTo(other.value);
	}

	/** The month in the form {@code 2026-08}. */
	@Override
	public String toString() {
		return this.value.toString();
	}

}
