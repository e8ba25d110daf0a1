package de.aktenlauf.tasks;

import java.util.UUID;

/**
 * Names one act of a person, on one item or on many.
 *
 * @param value the generated identifier
 */
public record ActId(UUID value) {

	/**
	 * A new act.
	 * @return never the same twice
	 */
	public static ActId next() {
		return new ActId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
