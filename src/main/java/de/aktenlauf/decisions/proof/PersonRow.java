package de.aktenlauf.decisions.proof;

import de.aktenlauf.benefit.PersonResult;
import de.aktenlauf.shared.Money;

/**
 * What the first calculation says of a person.
 *
 * @param id the person
 * @param stage stage of the standard need
 * @param standardNeed standard need
 * @param additionalNeed additional needs
 * @param housingNeed share of rent and heating
 * @param ownIncome own income of a child
 * @param incomeShare part of the countable income
 * @param claimStandard claim for standard and additional need
 * @param claimHousing claim for rent and heating
 * @param childSupplement on top
 * @param inCommunity false for a child that covers its own need
 */
public record PersonRow(String id, int stage, Money standardNeed, Money additionalNeed, Money housingNeed,
		Money ownIncome, Money incomeShare, Money claimStandard, Money claimHousing, Money childSupplement,
		boolean inCommunity) {

	static PersonRow of(PersonResult person) {
		return new PersonRow(person.id(), person.need().stage(), person.need().standard(), person.need().additional(),
				person.need().housing(), person.means().own(), person.means().share(), person.claim().standard(),
				person.claim().housing(), person.claim().childSupplement(), person.inCommunity());
	}

	/**
	 * What the person may claim.
	 * @return both parts without the supplement
	 */
	public Money claim() {
		return this.claimStandard.plus(this.claimHousing);
	}

}
