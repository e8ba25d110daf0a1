package de.aktenlauf.benefit;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * One line of a calculation.
 *
 * @param person id of the person
 * @param month the month
 * @param step what it is about
 * @param amount the amount; deductions are negative
 * @param reason why
 */
public record Line(String person, BenefitMonth month, Step step, Money amount, Reason reason) {

	/**
	 * Why an amount is what it is.
	 *
	 * @param source the norm, such as {@code § 20 Abs. 2 SGB II}
	 * @param explanation a German sentence for citizens
	 */
	public record Reason(String source, String explanation) {
	}

}
