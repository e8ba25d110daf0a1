package de.aktenlauf.applications.circumstances;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The right to stay (§ 7 I 2 SGB II).
 *
 * @param status what it rests on
 * @param endsOn last day, if it ends
 */
public record Residence(ResidenceStatus status, Optional<LocalDate> endsOn) {

	/** What a right to stay rests on. */
	public enum ResidenceStatus {

		/** German. */
		GERMAN,
		/** Citizen of the Union who works or stays permanently. */
		UNION_CITIZEN,
		/** Citizen of the Union who looks for work only. */
		UNION_JOBSEEKER,
		/** Residence title. */
		TITLE,
		/** Residence title of § 24 AufenthG. */
		TEMPORARY_PROTECTION

	}

}
