package de.aktenlauf.applications.circumstances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What concerns a community as a whole.
 *
 * @param marks what lets a person look
 * @param measures cuts, offsets and loans that run or are planned
 * @param accountSince since when the account is known; empty if always
 * @param agentSince since when somebody acts for the community; empty if nobody does
 */
public record CommunityCircumstances(Set<CommunityMark> marks, List<Measure> measures, Optional<LocalDate> accountSince,
		Optional<LocalDate> agentSince) {

	/** Keeps unmodifiable copies. */
	public CommunityCircumstances {
		marks = Set.copyOf(marks);
		measures = List.copyOf(measures);
	}

	/** What makes a community unusual. */
	public enum CommunityMark {

		/** Partners by presumption only (§ 7 IIIa SGB II). */
		PARTNER_PRESUMED,
		/** Children of one partner only, with doubts. */
		PATCHWORK_DOUBTED,
		/** A child is there for contact only. */
		TEMPORARY_COMMUNITY,
		/** Somebody came or left since the last approval. */
		MEMBERS_CHANGED,
		/** The benefit goes to somebody else. */
		PAYEE_DIFFERS,
		/** A benefit that goes before is applied for (§ 41a I SGB II). */
		PRIOR_BENEFIT_PENDING,
		/** An earlier period is preliminary and not yet final (§ 41a III SGB II). */
		PRELIMINARY_PERIOD_OPEN

	}

	/**
	 * What is kept back or lent.
	 *
	 * @param kind what it is
	 * @param from first day
	 * @param endsOn last day; empty if it runs until it is paid
	 */
	public record Measure(MeasureKind kind, LocalDate from, Optional<LocalDate> endsOn) {
	}

	/** What is kept back or lent. */
	public enum MeasureKind {

		/** A cut (§§ 31a, 32 SGB II). */
		CUT,
		/** An offset (§§ 42a, 43 SGB II). */
		OFFSET,
		/** A loan that is asked for (§ 24 SGB II). */
		LOAN_REQUEST

	}

}
