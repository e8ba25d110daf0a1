package de.aktenlauf.benefit.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.Money;

/**
 * One dated number of the law.
 *
 * @param key what it is
 * @param validity on which days it holds
 * @param value the number
 * @param months for how many months it runs, 0 if the table names none
 * @param source unit and norm as the table gives them
 */
public record Figure(FigureKey key, Validity validity, BigDecimal value, int months, Source source) {

	/**
	 * The number as an amount.
	 * @return euros, to the cent
	 */
	public Money money() {
		return Money.ofEuros(this.value);
	}

	/**
	 * The number as a count.
	 * @return years, months, days or heads
	 * @throws ArithmeticException if it is no whole number
	 */
	public int count() {
		return this.value.intValueExact();
	}

	/**
	 * Whether the figure is not published yet and the office carries the last one
	 * forward.
	 * @return true if somebody signed for it
	 */
	public boolean isCarriedForward() {
		return this.source.signature().isPresent();
	}

	/**
	 * Days on which a figure holds.
	 *
	 * @param from the first day
	 * @param to the last day, absent if open
	 */
	public record Validity(LocalDate from, Optional<LocalDate> to) {

		/**
		 * Whether the figure holds.
		 * @param day any day
		 * @return true from the first to the last day
		 */
		public boolean contains(LocalDate day) {
			return !day.isBefore(this.from) && this.to.filter(day::isAfter).isEmpty();
		}

		boolean overlaps(Validity other) {
			return this.to.filter(other.from::isAfter).isEmpty() && other.to.filter(this.from::isAfter).isEmpty();
		}

	}

	/**
	 * Where a figure comes from.
	 *
	 * @param unit such as {@code EUR/month}
	 * @param norm the statute
	 * @param signature who carried it forward, absent for a published figure
	 */
	public record Source(String unit, String norm, Optional<Signature> signature) {
	}

	/**
	 * Who carried a figure forward.
	 *
	 * @param by the role in the office
	 * @param on the day
	 */
	public record Signature(String by, LocalDate on) {
	}

}
