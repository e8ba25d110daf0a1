package de.aktenlauf.tasks;

/** In which order a list is read; each is the order of an index. */
public enum ItemOrder {

	/** Urgent first, then by term, then case by case. */
	DEADLINE,
	/** What came last first. */
	NEWEST,
	/** Case by case, what has none first. */
	CASE

}
