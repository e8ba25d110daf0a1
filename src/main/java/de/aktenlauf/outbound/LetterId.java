package de.aktenlauf.outbound;

import java.util.UUID;

/**
 * Names one letter of the office.
 *
 * @param value the generated identifier
 */
public record LetterId(UUID value) {

	/**
	 * Generates a new identifier.
	 * @return an identifier that was never used
	 */
	public static LetterId next() {
		return new LetterId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
