package de.aktenlauf.tasks;

import java.time.Instant;
import java.util.Optional;

import de.aktenlauf.shared.UserId;

/**
 * What somebody wrote about a work item.
 *
 * @param author who
 * @param addressee to whom, empty for everybody who works on it
 * @param occasion when it was said
 * @param words the text
 * @param at when
 */
public record Note(UserId author, Optional<UserId> addressee, Occasion occasion, String words, Instant at) {

	/** Longest text of a note. */
	public static final int MAX_LENGTH = 2_000;

	/** What a note goes with. */
	public enum Occasion {

		/** The item was given to another basket. */
		FORWARDED,
		/** The item was taken over from a colleague. */
		TAKEN_OVER,
		/** A colleague was asked. */
		ASKED,
		/** A question was answered. */
		ANSWERED

	}

}
