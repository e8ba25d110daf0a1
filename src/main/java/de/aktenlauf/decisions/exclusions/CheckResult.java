package de.aktenlauf.decisions.exclusions;

import java.util.Map;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param number 1 to 24
 * @param id its stable name
 * @param version version of the rule
 * @param outcome what came out
 * @param values what it saw: codes, dates, amounts, counts
 * @param look what a person must look at, in German; there if it hit
 */
public record CheckResult(int number, String id, int version, Outcome outcome, Map<String, String> values,
		Optional<String> look) {

	/** Keeps an unmodifiable copy. */
	public CheckResult {
		values = Map.copyOf(values);
	}

	/**
	 * Whether a person must decide.
	 * @return true if it hit
	 */
	public boolean hit() {
		return this.outcome == Outcome.HIT;
	}

	/** What came out of a check. */
	public enum Outcome {

		/** A person decides. */
		HIT,
		/** Nothing speaks against it. */
		CLEAR,
		/** There is nothing to look at. */
		NOT_APPLICABLE

	}

}
