package de.aktenlauf.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.shared.UserId;

/**
 * What a person decided about an application, before the notice is issued.
 *
 * @param application the application
 * @param kind what was decided
 * @param ground code of the ground of a refusal or a preliminary grant; empty for none
 * @param words what the letter says about this case; empty where nothing is to be said
 * @param points facts of a hearing, or what is missing; one a line of the letter
 * @param waiver code of the reason of § 24 II SGB X for which nobody is heard
 * @param by who decided
 * @param at when
 */
public record Disposition(ApplicationId application, DispositionKind kind, Optional<String> ground, String words,
		List<String> points, Optional<String> waiver, UserId by, Instant at) {

	/** Longest text of a letter's part. */
	public static final int MAX_LENGTH = 1_000;

	/** More points than any letter has. */
	public static final int MAX_POINTS = 20;

	/**
	 * Keeps an unmodifiable copy.
	 * @throws IllegalArgumentException if words or points are too long or too many
	 */
	public Disposition {
		points = List.copyOf(points);
		if (words.length() > MAX_LENGTH || points.size() > MAX_POINTS
				|| points.stream().anyMatch((point) -> point.isBlank() || point.length() > MAX_LENGTH)) {
			throw new IllegalArgumentException("a disposition has at most " + MAX_POINTS + " points of at most "
					+ MAX_LENGTH + " characters, and none is empty");
		}
	}

}
