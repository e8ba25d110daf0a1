package de.aktenlauf.tasks;

/** How soon a work item is looked at. */
public enum Priority {

	/** In its turn. */
	NORMAL,
	/** Before the others of the day. */
	HIGH,
	/** At once. */
	URGENT

}
