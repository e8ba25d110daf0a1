package de.aktenlauf.routing;

/** How much of a person's name stands in a letter; each says more than the one before. */
enum NameMatch {

	/** Nothing. */
	NONE,
	/** The family name. */
	FAMILY,
	/** Given and family name close to each other. */
	NEAR,
	/** Given and family name as one name. */
	FULL

}
