package de.aktenlauf.search;

/**
 * What a person should know about how the typed words were read.
 *
 * @param kind what happened
 * @param text the part of the words that it is about, as typed
 */
public record SearchNote(Kind kind, String text) {

	/** What happened to a part of the words. */
	public enum Kind {

		/** A date word was read as the date of receipt. */
		DATE,
		/** Nothing came in then, so the date words were searched for as words. */
		DATE_AS_WORDS,
		/** The value of a field means nothing here and was searched for as words. */
		VALUE_AS_WORDS,
		/** A quotation mark is not closed and was left out. */
		OPEN_QUOTE,
		/** Nothing has all the words, so any of them was enough. */
		ANY_WORD

	}

}
