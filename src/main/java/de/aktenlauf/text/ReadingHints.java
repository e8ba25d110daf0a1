package de.aktenlauf.text;

import java.util.regex.Pattern;

/**
 * What a person said about a letter that is to be read again.
 *
 * @param turns clockwise quarter turns of each page, a digit a page, the last one for all
 * that follow; empty if nobody said
 * @param stronger whether pale print is to be made dark first
 */
public record ReadingHints(String turns, boolean stronger) {

	private static final Pattern TURNS = Pattern.compile("[0-3]{0,2000}");

	/** Nobody said anything. */
	public static final ReadingHints NONE = new ReadingHints("", false);

	/** Refuses anything but digits from 0 to 3. */
	public ReadingHints {
		if (!TURNS.matcher(turns).matches()) {
			throw new IllegalArgumentException("turns are digits from 0 to 3, one a page");
		}
	}

	/** Quarter turns of a page, -1 if nobody said. */
	int turnsOf(int page) {
		return this.turns.isEmpty() ? -1 : this.turns.charAt(Math.min(page, this.turns.length()) - 1) - '0';
	}

}
