package de.aktenlauf.shared;

/**
 * Names a person who works here, or the system itself.
 *
 * @param value the name, never blank, at most 64 characters
 */
public record UserId(String value) {

	/**
	 * Refuses a blank or overlong name.
	 * @throws IllegalArgumentException if the name is blank or longer than 64 characters
	 */
	public UserId {
		if (value.isBlank() || value.length() > 64) {
			throw new IllegalArgumentException("a name has 1 to 64 characters");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
