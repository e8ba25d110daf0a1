package de.aktenlauf.cases;

/** What a person is in the benefit community. */
public enum MemberRole {

	/** Represents the community (§ 38 SGB II). */
	REPRESENTATIVE,
	/** Partner of the representative. */
	PARTNER,
	/** Child under 25. */
	CHILD,
	/** Any other member. */
	MEMBER

}
