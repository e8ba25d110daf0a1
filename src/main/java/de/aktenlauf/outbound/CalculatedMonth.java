package de.aktenlauf.outbound;

import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * A month with its calculation.
 *
 * @param month the month
 * @param sheet what was calculated for it
 */
public record CalculatedMonth(BenefitMonth month, CalculationSheet sheet) {

	/**
	 * What is paid: all claims with the child supplements.
	 * @return the sum of the community
	 */
	public Money payable() {
		return Money.parse(this.sheet.total()).plus(Money.parse(this.sheet.childSupplementTotal()));
	}

}
