package de.aktenlauf.benefit;

import de.aktenlauf.shared.Money;

/**
 * What one person may claim in a month.
 *
 * @param id the person
 * @param need what the person needs
 * @param means what the person has
 * @param claim what the person may claim
 * @param inCommunity false for a child that covers its own need
 */
public record PersonResult(String id, Need need, Means means, Claim claim, boolean inCommunity) {

	/**
	 * What a person needs.
	 *
	 * @param stage the stage on the last day of the month
	 * @param standard standard need
	 * @param additional sum of the additional needs
	 * @param housing share of rent and heating
	 */
	public record Need(int stage, Money standard, Money additional, Money housing) {

		/**
		 * Everything together.
		 * @return the whole need
		 */
		public Money total() {
			return this.standard.plus(this.additional).plus(this.housing);
		}

	}

	/**
	 * What a person has.
	 *
	 * @param own own income of a child, child benefit included, at most its need
	 * @param share the part of the community's income
	 * @param childBenefitCounted child benefit counted at the child
	 */
	public record Means(Money own, Money share, Money childBenefitCounted) {
	}

	/**
	 * What a person may claim.
	 *
	 * @param standard for standard and additional need, paid by the federation
	 * @param housing for rent and heating, paid by the municipality
	 * @param childSupplement on top, paid by the federation
	 */
	public record Claim(Money standard, Money housing, Money childSupplement) {

		/**
		 * Both parts without the supplement.
		 * @return the claim
		 */
		public Money total() {
			return this.standard.plus(this.housing);
		}

	}

}
