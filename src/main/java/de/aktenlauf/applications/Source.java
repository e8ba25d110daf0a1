package de.aktenlauf.applications;

/**
 * Where a value comes from.
 *
 * @param kind what it is
 * @param reference the field of the form; document, page and box as
 * {@code <id>/<page>/<left>,<top>,<width>,<height>} in thousandths of the page; the user;
 * or the form of the extract
 */
public record Source(Kind kind, String reference) {

	/** What a value can come from. */
	public enum Kind {

		/** A field of a form. */
		FORM_FIELD,
		/** A page of a document in the file. */
		DOCUMENT_PAGE,
		/** Somebody of the office. */
		PERSON,
		/** The system that pays. */
		SPECIALIST_SYSTEM

	}

}
