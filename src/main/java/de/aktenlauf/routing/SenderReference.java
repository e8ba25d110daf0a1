package de.aktenlauf.routing;

/**
 * A sign or number under which a sender knows the matter.
 *
 * @param key capital letters and digits, misread letters as digits, at most
 * {@value #MAX_LENGTH} characters; equal for all spellings
 * @param written as it stands in the letter
 */
record SenderReference(String key, String written) {

	static final int MAX_LENGTH = 40;

	/** From this length on hardly two senders use the same. */
	private static final int DISTINCTIVE = 8;

	/**
	 * Takes a reference.
	 * @param written as it stands in the letter, at most {@value #MAX_LENGTH} characters
	 * @return the reference
	 */
	static SenderReference of(String written) {
		return new SenderReference(key(written), written);
	}

	static String key(String written) {
		StringBuilder key = new StringBuilder(written.length());
		for (int i = 0; i < written.length(); i++) {
			if (Character.isLetterOrDigit(written.charAt(i))) {
				key.append(Character.toUpperCase(Digits.read(written.charAt(i))));
			}
		}
		return key.toString();
	}

	boolean distinctive() {
		return this.key.length() >= DISTINCTIVE;
	}

}
