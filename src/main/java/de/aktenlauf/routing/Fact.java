package de.aktenlauf.routing;

/** What the layout and voice of a letter tell before its words are weighed. */
enum Fact {

	/** Somebody writes of himself: "ich", "mein". */
	PRIVATE,
	/** The office stands in the address, so the letter was written to it. */
	TO_OFFICE,
	/** A person stands in the address, so somebody else wrote to a client. */
	TO_PERSON,
	/** Our own letterhead with a person in the address: a copy or a letter come back. */
	OWN_LETTER,
	/** Boxes, labels and lines to fill in, no salutation. */
	FORM,
	/** Somebody writes to an office or firm that is not ours. */
	ELSEWHERE,
	/** Less than 40 words: a stamp, a card, a slip. */
	SHORT

}
