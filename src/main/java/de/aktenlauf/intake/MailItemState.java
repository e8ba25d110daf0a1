package de.aktenlauf.intake;

/** Where a delivered letter stands in the ledger. */
public enum MailItemState {

	/** On its way. */
	PROCESSING,
	/** Filed in a case's file, with a work item. */
	FILED,
	/** Filed in the collective file, waits for its case. */
	CLEARING,
	/** Cannot be read; waits for a repair. */
	QUARANTINED,
	/** The same letter was delivered before. */
	DUPLICATE

}
