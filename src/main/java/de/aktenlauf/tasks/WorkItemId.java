package de.aktenlauf.tasks;

import java.util.UUID;

/**
 * Names one work item.
 *
 * @param value the generated identifier
 */
public record WorkItemId(UUID value) {

	/**
	 * Reads an identifier from its text form.
	 * @param text the UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static WorkItemId of(String text) {
		return new WorkItemId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
