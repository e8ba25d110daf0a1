package de.aktenlauf.efile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * A note to colleagues.
 *
 * @param id its identifier
 * @param caseNumber the file
 * @param document the document it is about, empty for the whole file
 * @param author who wrote it
 * @param text what it says
 * @param writtenAt when
 * @param doneBy who marked it as done
 * @param doneAt when it was marked as done
 */
public record FileNote(UUID id, CaseNumber caseNumber, Optional<DocumentId> document, UserId author, String text,
		Instant writtenAt, Optional<UserId> doneBy, Optional<Instant> doneAt) {
}
