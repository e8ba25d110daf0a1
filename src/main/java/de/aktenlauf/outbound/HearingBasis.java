package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why an act may be made now (§ 24 SGB X).
 *
 * @param heardOn the day of the hearing letter
 * @param waived why none was needed
 */
public record HearingBasis(Optional<LocalDate> heardOn, Optional<Waiver> waived) {

	/** Nothing is taken away. */
	public static final HearingBasis NOT_NEEDED = new HearingBasis(Optional.empty(), Optional.empty());

	/**
	 * The person was heard.
	 * @param day the day of the hearing letter
	 * @return the basis
	 */
	public static HearingBasis heard(LocalDate day) {
		return new HearingBasis(Optional.of(day), Optional.empty());
	}

	/**
	 * No hearing was needed.
	 * @param reason why
	 * @return the basis
	 */
	public static HearingBasis waived(Waiver reason) {
		return new HearingBasis(Optional.empty(), Optional.of(reason));
	}

	/** The reasons of § 24 II SGB X; their words stand in the text blocks. */
	public enum Waiver {

		/** Nr. 1: danger in delay or public interest. */
		DANGER_IN_DELAY,
		/** Nr. 2: a term that decides would be missed. */
		TERM_AT_RISK,
		/** Nr. 3: no departure from what the person stated. */
		AS_STATED,
		/** Nr. 4: general order or many acts of one kind. */
		MANY_ACTS,
		/** Nr. 5: income-dependent benefits are adapted. */
		INCOME_ADAPTED,
		/** Nr. 6: enforcement. */
		ENFORCEMENT,
		/** Nr. 7: offset of less than 70 euros. */
		SMALL_OFFSET

	}

}
