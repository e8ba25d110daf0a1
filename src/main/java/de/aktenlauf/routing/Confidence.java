package de.aktenlauf.routing;

/**
 * Turns the share of the best kind into a confidence that means what it says: of letters
 * with 90, about nine in ten are right.
 */
final class Confidence {

	/** Nothing read by a machine is certain. */
	private static final double MOST = 99;

	/** Words alone, without any rule, are believed less. */
	private static final double WORDS_ALONE = 0.85;

	private Confidence() {
	}

	static int percent(double share, boolean supportedByRule) {
		return (int) Math.round(MOST * share * (supportedByRule ? 1 : WORDS_ALONE));
	}

}
