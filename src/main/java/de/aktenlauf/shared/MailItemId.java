package de.aktenlauf.shared;

import java.util.UUID;

/**
 * Names one letter as it was delivered.
 *
 * @param value the generated identifier
 */
public record MailItemId(UUID value) {

	/**
	 * Generates a new identifier.
	 * @return an identifier that was never used
	 */
	public static MailItemId next() {
		return new MailItemId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @param text the UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static MailItemId of(String text) {
		return new MailItemId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
