package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * One row of the local limits.
 *
 * @param comparisonArea key of the area
 * @param householdSize for how many heads
 * @param from first day
 * @param to last day; empty if open
 * @param rent what is reasonable for rent and running costs
 * @param heating what is reasonable for heating
 * @param source who set it
 */
public record RentLimit(String comparisonArea, int householdSize, LocalDate from, Optional<LocalDate> to, Money rent,
		Money heating, String source) {

	/**
	 * Whether the row holds for a month.
	 * @param month the month
	 * @return true if it holds on the first day
	 */
	public boolean holdsIn(BenefitMonth month) {
		return new DayRange(this.from, this.to).contains(month.firstDay());
	}

}
