package de.aktenlauf.benefit;

import java.time.LocalDate;

import de.aktenlauf.shared.Money;

/**
 * A claim of the office that may be offset against the benefit.
 *
 * @param id which claim
 * @param kind what it rests on
 * @param balance what is still owed
 * @param finalSince when its decision became final; for loans the day of payment
 */
public record OffsetClaim(String id, Kind kind, Money balance, LocalDate finalSince) {

	/** What a claim rests on. */
	public enum Kind {

		/** Loan (§ 42a). */
		LOAN,
		/** Refund after a preliminary decision or changed income (§ 43 II 1). */
		REFUND_MILD,
		/** Any other refund (§ 43 II 1). */
		REFUND_OTHER

	}

}
