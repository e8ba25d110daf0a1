package de.aktenlauf.decisions.exclusions;

/** What can be open in a case beside what is decided. */
public enum MatterKind {

	/** A change notice (§ 60 SGB I). */
	CHANGE_NOTICE,
	/** A hearing (§ 24 SGB X). */
	HEARING,
	/** A hit of a data match (§ 52 SGB II). */
	DATA_MATCH,
	/** A tip. */
	TIP,
	/** An appeal (§ 84 SGG). */
	APPEAL,
	/** A request for review (§ 44 SGB X). */
	REVIEW,
	/** A court case. */
	COURT_CASE,
	/** A loan that is asked for. */
	LOAN

}
