package de.aktenlauf.applications.circumstances;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.Money;

/**
 * The flat and what it costs a month.
 *
 * @param householdSize everybody who lives in it, also outside the community
 * @param comparisonArea key of the area in the local table of limits
 * @param rent rent and running costs without heating
 * @param heating heating
 * @param graceEndsOn last day of the year in which the actual rent counts (§ 22 I 2 SGB
 * II); empty if none runs
 * @param decentralHotWater whether water is heated in the flat at the tenants' cost
 * @param marks what lets a person look
 */
public record Flat(int householdSize, String comparisonArea, Money rent, Money heating, Optional<LocalDate> graceEndsOn,
		boolean decentralHotWater, Set<FlatMark> marks) {

	/** Keeps an unmodifiable copy. */
	public Flat {
		marks = Set.copyOf(marks);
	}

	/** What lets a person look at the rent. */
	public enum FlatMark {

		/** Moved without the assurance of § 22 IV SGB II. */
		MOVED_WITHOUT_ASSURANCE,
		/** A part of the flat is let to others. */
		SUBLET,
		/** The flat belongs to a member. */
		OWNED

	}

}
