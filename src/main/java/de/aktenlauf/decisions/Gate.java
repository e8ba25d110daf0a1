package de.aktenlauf.decisions;

import java.time.Instant;
import java.util.Optional;

import de.aktenlauf.shared.UserId;

/**
 * Whether decisions without a person go on.
 *
 * @param target a pattern such as {@code A1}, or {@code ALL}
 * @param running whether they go on
 * @param turned who turned the switch last; empty if nobody ever did
 * @param sampled how many samples were looked at since it was started
 * @param wrong how many of them came out wrong
 */
public record Gate(String target, boolean running, Optional<Turned> turned, int sampled, int wrong) {

	/** The target that stands for every pattern. */
	public static final String ALL = "ALL";

	private static final int PERCENT = 100;

	/**
	 * The share of wrong samples.
	 * @return whole percent, rounded up; 0 without samples
	 */
	public int errorPercent() {
		return (this.sampled == 0) ? 0 : Math.ceilDiv(this.wrong * PERCENT, this.sampled);
	}

	/**
	 * One turn of a switch.
	 *
	 * @param cause who or what turned it
	 * @param reason why, as the person wrote it
	 * @param actor by whom
	 * @param at when
	 */
	public record Turned(Cause cause, String reason, UserId actor, Instant at) {
	}

	/** Who or what turned a switch. */
	public enum Cause {

		/** A person. */
		PERSON,
		/** Too many samples came out wrong. */
		SAMPLE

	}

}
