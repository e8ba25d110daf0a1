package de.aktenlauf.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a term, and how it was counted.
 *
 * @param endsOn the last day
 * @param steps the counting, in its order
 */
public record Deadline(LocalDate endsOn, List<Step> steps) {

	/** Keeps an unmodifiable copy. */
	public Deadline {
		steps = List.copyOf(steps);
	}

	/**
	 * One step of the counting.
	 *
	 * @param day the day that the step leads to
	 * @param words what was done, in German
	 * @param source the rule, such as {@code § 26 Abs. 3 SGB X}
	 */
	public record Step(LocalDate day, String words, String source) {
	}

}
