package de.aktenlauf.cases;

/** Whether a case receives benefits now. */
public enum CaseStatus {

	/** Running. */
	OPEN,
	/** Ended; the file stays. */
	CLOSED

}
