package de.aktenlauf.shared;

import java.util.UUID;

/**
 * Names one filed document.
 *
 * @param value the generated identifier
 */
public record DocumentId(UUID value) {

	/**
	 * Generates a new identifier.
	 * @return an identifier that was never used
	 */
	public static DocumentId next() {
		return new DocumentId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @param text the UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static DocumentId of(String text) {
		return new DocumentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
