package de.aktenlauf.access;

/** What a rule can allow. */
public enum Permission {

	/** Hand in deliveries and the case register. */
	IMPORT,
	/** See deliveries, their ledger and clock. */
	READ_DELIVERIES,
	/** See and repair mail in quarantine. */
	REPAIR_MAIL,
	/** Be the second person who confirms that a letter cannot be read. */
	CONFIRM_UNREADABLE,
	/** See mail without a case and assign it. */
	ASSIGN_MAIL,
	/**
	 * See mail without a case that may belong to one's own team, and assign it to a case
	 * that one may open.
	 */
	ASSIGN_TEAM_MAIL,
	/** Open files that one needs to know. */
	READ_FILES,
	/** Change, move and link documents of files that one may open, and write notes. */
	EDIT_FILES,
	/** Open every file that is not locked, for auditing. */
	READ_ALL_FILES,
	/** Open files of staff and of protected persons. */
	READ_PROTECTED_FILES,
	/** Open documents about health. */
	READ_HEALTH_DOCUMENTS,
	/** Compose and send letters in cases that one may open. */
	SEND_LETTERS,
	/** See the queue of outgoing mail; what the letters say asks for the need to know. */
	SEE_OUTGOING_MAIL,
	/** Work on items of one's baskets. */
	WORK_ON_ITEMS,
	/** See failed steps and start them again. */
	RETRY_INCIDENTS,
	/** Rebuild the search index. */
	REBUILD_INDEX,
	/** See how benefits were decided in files that one may open. */
	READ_DECISIONS,
	/** Decide about benefits, or release what somebody else decided. */
	DECIDE_BENEFITS,
	/** Stop decisions without a person. */
	STOP_AUTOMATION,
	/** Let decisions without a person go on. */
	START_AUTOMATION,
	/** Act for the product in automatic steps. */
	RUN_PROCESSES

}
