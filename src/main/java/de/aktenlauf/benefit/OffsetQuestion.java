package de.aktenlauf.benefit;

import java.math.BigDecimal;
import java.util.List;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What may be offset against the benefit of one person.
 *
 * @param month the month
 * @param standardNeed the standard need of the person
 * @param payable what would be paid without offsets
 * @param cutShare share of the standard need by which cuts lower the month
 * @param claims the claims, those that already run first
 */
public record OffsetQuestion(BenefitMonth month, Money standardNeed, Money payable, BigDecimal cutShare,
		List<OffsetClaim> claims) {

	/** Keeps an unmodifiable copy. */
	public OffsetQuestion {
		claims = List.copyOf(claims);
	}

}
