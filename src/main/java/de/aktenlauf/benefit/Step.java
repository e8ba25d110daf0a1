package de.aktenlauf.benefit;

/** What a line of a calculation is about. */
public enum Step {

	/** Standard need. */
	STANDARD_NEED,
	/** Additional need of pregnant women. */
	NEED_PREGNANCY,
	/** Additional need of single parents. */
	NEED_SINGLE_PARENT,
	/** Additional need with participation in working life. */
	NEED_PARTICIPATION,
	/** Additional need for water heated in the flat. */
	NEED_HOT_WATER,
	/** Share of rent and heating. */
	HOUSING_NEED,
	/** Whole need. */
	NEED,
	/** Net pay. */
	EARNED_NET,
	/** Flat or proven deduction from pay. */
	EARNED_DEDUCTION,
	/** Allowance by tiers of the gross pay. */
	EARNED_ALLOWANCE,
	/** Pay that is counted. */
	EARNED_COUNTED,
	/** Other income. */
	OTHER_INCOME,
	/** Maintenance. */
	MAINTENANCE,
	/** Advance on maintenance. */
	MAINTENANCE_ADVANCE,
	/** Income too small to count. */
	INCOME_IGNORED,
	/** Child benefit that is left and goes to the parent. */
	CHILD_BENEFIT_SURPLUS,
	/** Flat deduction for insurances. */
	INSURANCE_FLAT,
	/** Income of an adult that is counted. */
	COUNTED_INCOME,
	/** Child benefit counted at the child. */
	CHILD_BENEFIT,
	/** Own income of a child. */
	OWN_INCOME,
	/** The child covers its own need. */
	OUTSIDE_COMMUNITY,
	/** Share of the community's income. */
	INCOME_SHARE,
	/** Claim for standard and additional need; paid by the federation. */
	CLAIM_STANDARD,
	/** Claim for rent and heating; paid by the municipality. */
	CLAIM_HOUSING,
	/** Child supplement. */
	CHILD_SUPPLEMENT

}
