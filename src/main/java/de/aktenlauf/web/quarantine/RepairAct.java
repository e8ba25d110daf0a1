package de.aktenlauf.web.quarantine;

import de.aktenlauf.intake.RepairKind;

/** What a button on the screen does. */
enum RepairAct {

	/** Open with the password that was typed. */
	PASSWORD(RepairKind.PASSWORD, ""),
	/** Read again as it is. */
	AGAIN(RepairKind.READ_AGAIN, "e"),
	/** Turn to the right and read. */
	RIGHT(RepairKind.TURN, "r"),
	/** Turn to the left and read. */
	LEFT(RepairKind.TURN, ""),
	/** Set on its feet and read. */
	HALF(RepairKind.TURN, ""),
	/** Make pale print dark and read. */
	CONTRAST(RepairKind.CONTRAST, "c"),
	/** Take the pages of the file for right. */
	ACCEPT_PAGES(RepairKind.ACCEPT_PAGES, ""),
	/** Order a new scan. */
	NEW_SCAN(RepairKind.NEW_SCAN, "s"),
	/** Ask for the cases of letters that nobody can read. */
	UNREADABLE(RepairKind.FILE_UNREADABLE, "");

	private final RepairKind kind;

	private final String key;

	RepairAct(RepairKind kind, String key) {
		this.kind = kind;
		this.key = key;
	}

	RepairKind kind() {
		return this.kind;
	}

	/** The single key on the page of one letter, may be empty. */
	String key() {
		return this.key;
	}

}
