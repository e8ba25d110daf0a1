package de.aktenlauf.efile;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** What is to be written about a document cannot be kept like this. */
public class EditRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names what is wrong.
	 * @param field {@code title}, {@code tags}, {@code register}, {@code reason},
	 * {@code case}, {@code merged}, {@code note}, {@code pages}, {@code health},
	 * {@code areas} or {@code purpose}
	 * @param rule what would be right
	 */
	public EditRefused(String field, String rule) {
		super("EDIT_REFUSED", "The field " + field + " was refused: " + rule, Map.of("field", field));
	}

	/**
	 * What is wrong.
	 * @return name of the field
	 */
	public String field() {
		return String.valueOf(values().get("field"));
	}

}
