package de.aktenlauf.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A breach of duty or a missed meeting.
 *
 * @param kind which of them
 * @param date the day of the breach; decides the law (§ 65a II)
 * @param ordinal the how manieth that counts, from 1
 * @param runningShare share of the standard need by which other cuts already lower the
 * same month
 */
public record Breach(Kind kind, LocalDate date, int ordinal, BigDecimal runningShare) {

	/**
	 * Refuses impossible values.
	 * @throws IllegalArgumentException if the ordinal is below 1 or the share negative
	 */
	public Breach {
		if (ordinal < 1 || runningShare.signum() < 0) {
			throw new IllegalArgumentException("a breach is the first or a later one; running cuts are not negative");
		}
	}

	/** What was breached. */
	public enum Kind {

		/** Breach of duty (§ 31). */
		DUTY,
		/** Missed meeting (§ 32). */
		MISSED_MEETING

	}

}
