package de.aktenlauf.drafts;

import java.util.regex.Pattern;

/**
 * Of which form a draft is, and about what.
 *
 * @param form code of the form
 * @param object what it is about: an identifier or number, never text
 */
public record DraftKey(String form, String object) {

	private static final Pattern FORM = Pattern.compile("[a-z]{1,32}");

	private static final Pattern OBJECT = Pattern.compile("[0-9A-Za-z-]{1,64}");

	/** Refuses what is no code or no identifier. */
	public DraftKey {
		if (!FORM.matcher(form).matches() || !OBJECT.matcher(object).matches()) {
			throw new IllegalArgumentException("a draft has the code of a form and the identifier of an object");
		}
	}

}
