package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

/**
 * A document that fits.
 *
 * @param document the document
 * @param caseNumber its case
 * @param kind code of its kind
 * @param title as shown in lists
 * @param receivedOn legal date of receipt
 * @param page the page that fits best, from 1
 * @param snippet text around the hits, escaped for HTML, with {@code <mark>} around each
 */
public record Hit(DocumentId document, Optional<CaseNumber> caseNumber, String kind, String title, LocalDate receivedOn,
		int page, String snippet) {
}
