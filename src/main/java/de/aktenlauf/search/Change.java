package de.aktenlauf.search;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

/** What changed and must be written to the index. */
sealed interface Change {

	/**
	 * A document was filed or moved.
	 *
	 * @param document the document
	 */
	record OfDocument(DocumentId document) implements Change {
	}

	/**
	 * A case changed, perhaps its team, worker or protection.
	 *
	 * @param caseNumber the case
	 */
	record OfCase(CaseNumber caseNumber) implements Change {
	}

}
