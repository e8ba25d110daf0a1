package de.aktenlauf.search;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A search that cannot be made as asked. */
public class SearchRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the field.
	 * @param field the field that is wrong
	 * @param detail what is wrong and how to mend it, in German
	 */
	public SearchRefused(String field, String detail) {
		super("SEARCH_REFUSED", field + ": " + detail, Map.of("field", field, "detail", detail));
	}

}
