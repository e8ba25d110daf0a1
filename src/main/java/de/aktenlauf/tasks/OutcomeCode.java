package de.aktenlauf.tasks;

import java.util.regex.Pattern;

/** What the outcome of a work item may hold: few short codes and ids, never text. */
public final class OutcomeCode {

	/** So many codes has an outcome at most. */
	public static final int MAX_COUNT = 20;

	/** So long is a code; the engine stores up to 4,000 characters. */
	public static final int MAX_LENGTH = 200;

	private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

	private OutcomeCode() {
	}

	/**
	 * Whether an outcome may hold a value under a name.
	 * @param name its name
	 * @param value its value
	 * @return false for free text and for names that no variable has
	 */
	public static boolean fits(String name, String value) {
		return NAME.matcher(name).matches() && value.length() <= MAX_LENGTH;
	}

}
