package de.aktenlauf.tasks;

/** Where a work item stands. */
public enum WorkItemState {

	/** Waits for somebody. */
	OPEN,
	/** Put aside until a date. */
	POSTPONED,
	/** Done. */
	COMPLETED

}
