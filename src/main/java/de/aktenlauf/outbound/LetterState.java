package de.aktenlauf.outbound;

/** How far a letter is. */
public enum LetterState {

	/** Composed; nothing was sent. */
	DRAFT,
	/** Numbered, filed, and waiting for the print centre. */
	READY

}
