package de.aktenlauf.efile;

import java.time.Instant;
import java.util.UUID;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * A copy of a document in which parts are painted over.
 *
 * @param id identifies the copy
 * @param document the document, which stays as it is
 * @param shown the state of its pages that was copied
 * @param content the copy, a PDF
 * @param pages number of pages
 * @param areas number of areas painted over
 * @param purpose for whom or what it was made, 1 to 200 characters, without names
 * @param madeBy who made it
 * @param madeAt when
 */
public record RedactedCopy(UUID id, DocumentId document, ContentId shown, ContentId content, int pages, int areas,
		String purpose, UserId madeBy, Instant madeAt) {
}
