package de.aktenlauf.cases;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A case register that cannot be read at all; nothing was taken. */
public class RegisterRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the place.
	 * @param field the field or position that is wrong
	 * @param detail what is wrong and how to mend it
	 */
	public RegisterRefused(String field, String detail) {
		super("REGISTER_REFUSED", field + ": " + detail, Map.of("field", field, "detail", detail));
	}

}
