package de.aktenlauf.benefit.household;

/** What a person is in the household. */
public enum HouseholdRole {

	/** Head of the community; two of them are partners. */
	ADULT,
	/** Unmarried and under 25, lives with its parents. */
	CHILD

}
