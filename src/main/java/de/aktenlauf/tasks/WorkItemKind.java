package de.aktenlauf.tasks;

/** What is to be done; the user tasks of the models. */
public enum WorkItemKind {

	/** Read a letter and do what it asks for. */
	PROCESS_MAIL,
	/** Review an appeal. */
	REVIEW_APPEAL,
	/** Find the case of a letter. */
	ASSIGN_CASE,
	/** Repair a letter that could not be read. */
	REPAIR_MAIL,
	/** Decide about an application that the product must not decide alone. */
	DECIDE_APPLICATION,
	/** Check a decision of the product before it is sent. */
	CHECK_SAMPLE,
	/** Release what somebody else decided. */
	RELEASE_DECISION

}
