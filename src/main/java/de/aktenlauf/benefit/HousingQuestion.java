package de.aktenlauf.benefit;

import java.util.Optional;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What a flat costs and what is reasonable.
 *
 * @param month the month
 * @param cost what the flat costs
 * @param abstractLimit the local limit for the size of the household
 * @param grace the grace period of the household
 * @param circumstances what may allow more
 */
public record HousingQuestion(BenefitMonth month, Cost cost, Money abstractLimit, Grace grace,
		Circumstances circumstances) {

	/**
	 * What a flat costs.
	 *
	 * @param rent rent with running costs, without heating
	 * @param heating heating
	 * @param reasonableHeating what is reasonable for heating
	 */
	public record Cost(Money rent, Money heating, Money reasonableHeating) {
	}

	/**
	 * The grace period.
	 *
	 * @param lastMonth its last month
	 * @param limitNotified the month in which the household was told that the rent is too
	 * high, if it was
	 */
	public record Grace(BenefitMonth lastMonth, Optional<BenefitMonth> limitNotified) {
	}

	/**
	 * What may allow more than 1.5 times the limit.
	 *
	 * @param unavoidable whether more cannot be avoided
	 * @param children whether children live in the household
	 */
	public record Circumstances(boolean unavoidable, boolean children) {
	}

}
