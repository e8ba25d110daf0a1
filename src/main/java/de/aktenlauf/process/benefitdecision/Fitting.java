package de.aktenlauf.process.benefitdecision;

import java.util.Optional;

import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;

/**
 * A letter that may hold what is missing.
 *
 * @param where where it lies
 * @param mailItem the letter, if it waits
 * @param document the document, if there is one
 * @param kind code of its kind, empty if none was recognised
 */
public record Fitting(Where where, Optional<MailItemId> mailItem, Optional<DocumentId> document, String kind) {

	/** Where a letter lies that may hold what is missing. */
	public enum Where {

		/** It waits for its case. */
		UNASSIGNED,
		/** It could not be read. */
		QUARANTINE,
		/** It lies in the file. */
		FILED

	}

}
