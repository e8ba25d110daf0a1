package de.aktenlauf.benefit.crosscheck;

/** What both calculations must agree on; one column each. */
public enum Quantity {

	/** 1 for a person that the calculation names. */
	NAMED,
	/** Stage on the last day of the month. */
	STAGE,
	/** Standard need in cents. */
	STANDARD_NEED,
	/** Sum of the additional needs in cents. */
	ADDITIONAL_NEED,
	/** Share of rent and heating in cents. */
	HOUSING_NEED,
	/** Own income of a child in cents, at most its need. */
	OWN_INCOME,
	/** Child benefit that is counted at the child in cents. */
	CHILD_BENEFIT_COUNTED,
	/** Income of an adult after deductions in cents; compared as the sum of all. */
	COUNTABLE_INCOME,
	/** 1 for a member of the community, 0 for a child that covers its own need. */
	IN_COMMUNITY,
	/** Part of the community's income in cents. */
	INCOME_SHARE,
	/** Claim paid by the federation in cents. */
	CLAIM_STANDARD,
	/** Claim paid by the municipality in cents. */
	CLAIM_HOUSING,
	/** Both parts of the claim in cents. */
	CLAIM,
	/** Child supplement in cents. */
	CHILD_SUPPLEMENT

}
