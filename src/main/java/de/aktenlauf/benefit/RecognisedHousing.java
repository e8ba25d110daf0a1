package de.aktenlauf.benefit;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.shared.Money;

/**
 * What is recognised of the cost of a flat.
 *
 * @param rent of the rent
 * @param heating of the heating
 * @param personDecides whether the law leaves a choice here that a person must make
 * @param reason norm and sentence
 */
public record RecognisedHousing(Money rent, Money heating, boolean personDecides, Reason reason) {

	/**
	 * Both together.
	 * @return what the household shares by heads
	 */
	public Money total() {
		return this.rent.plus(this.heating);
	}

}
