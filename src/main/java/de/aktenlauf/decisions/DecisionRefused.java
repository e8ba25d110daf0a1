package de.aktenlauf.decisions;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** Something may not be decided in this way; the value {@code detail} says why. */
public final class DecisionRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	private final Cause cause;

	DecisionRefused(Cause cause, String detail) {
		super("DECISION_" + cause.name(), "The decision is refused: " + cause,
				Map.of("cause", cause.name(), "detail", detail));
		this.cause = cause;
	}

	/**
	 * Why.
	 * @return a code
	 */
	public Cause cause() {
		return this.cause;
	}

	/** Why something may not be decided in this way. */
	public enum Cause {

		/** The product may not decide this alone. */
		NOT_ALONE,
		/** Stopped, or the limit of the day is reached. */
		AUTOMATION_STOPPED,
		/** A month could not be calculated. */
		INCOMPLETE,
		/** What is granted is not what was proposed. */
		DIFFERS,
		/** Another decision came in between. */
		OUTDATED,
		/** The person may not decide. */
		PERSON,
		/** Decider and approver are the same. */
		SAME_PERSON,
		/** Above the limit, and nobody released it. */
		NOT_RELEASED,
		/** The person is not impartial. */
		CONFLICT,
		/** Something is taken away without a hearing or a reason for none. */
		HEARING

	}

}
