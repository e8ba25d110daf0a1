package de.aktenlauf.outbound;

/** What changed, so that a notice is changed. Its words stand in the text blocks. */
public enum ChangeCause {

	/** New standard needs by law. */
	STANDARD_NEED,
	/** A birthday. */
	AGE,
	/** Rent or heating. */
	RENT,
	/** Income. */
	INCOME,
	/** Child benefit. */
	CHILD_BENEFIT,
	/** Maintenance or its advance. */
	MAINTENANCE,
	/** Who belongs to the community. */
	COMMUNITY,
	/** An additional need. */
	ADDITIONAL_NEED,
	/** School supplies. */
	SCHOOL,
	/** A mistake of the office. */
	CORRECTION

}
