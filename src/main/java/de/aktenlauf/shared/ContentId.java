package de.aktenlauf.shared;

import java.util.regex.Pattern;

/**
 * Names stored bytes by their SHA-256 digest.
 *
 * @param value the digest as 64 lower-case hexadecimal digits
 */
public record ContentId(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	/**
	 * Refuses what is no digest.
	 * @throws IllegalArgumentException if the value is not 64 lower-case hexadecimal
	 * digits
	 */
	public ContentId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("a content id is a SHA-256 digest of 64 lower-case hexadecimal digits");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
