package de.aktenlauf.access;

/** Why a file is locked for all but those with a permission of their own. */
public enum Protection {

	/** Not locked. */
	NONE,
	/** A colleague or a colleague's relative. */
	STAFF,
	/** An address that nobody may learn. */
	BLOCKED_ADDRESS,
	/** A person of public interest. */
	VIP

}
