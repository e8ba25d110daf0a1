package de.aktenlauf.applications;

import java.util.UUID;

/**
 * Identifies an application.
 *
 * @param value random
 */
public record ApplicationId(UUID value) {

	/**
	 * Reads an identifier.
	 * @param text its text form
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is none
	 */
	public static ApplicationId parse(String text) {
		return new ApplicationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
