package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What a community owns.
 *
 * @param approvalPeriodStart first day of the approval period
 * @param month the month that is asked about
 * @param gracePeriod whether the month lies in the first year of receipt (old law)
 * @param owners the members with their assets
 */
public record AssetQuestion(LocalDate approvalPeriodStart, BenefitMonth month, boolean gracePeriod,
		List<Owner> owners) {

	/**
	 * Keeps an unmodifiable copy.
	 * @throws IllegalArgumentException if there is nobody
	 */
	public AssetQuestion {
		owners = List.copyOf(owners);
		if (owners.isEmpty()) {
			throw new IllegalArgumentException("somebody must own the assets");
		}
	}

	/**
	 * One member.
	 *
	 * @param age completed years on the last day of the month (a higher sum holds from
	 * the 1st of the month in which the age is reached)
	 * @param assets what counts as asset
	 */
	public record Owner(int age, Money assets) {
	}

}
