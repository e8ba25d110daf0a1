package de.aktenlauf.efile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * That a person moved a document.
 *
 * @param id identifies the move
 * @param document the document
 * @param from where it lay
 * @param to where it lies since
 * @param reason why, in the words of the person
 * @param movedBy who
 * @param movedAt when
 * @param versionAfter version of the document after the move
 * @param undoes the move that this one takes back, if it is an undo
 */
public record DocumentMove(UUID id, DocumentId document, Shelf from, Shelf to, String reason, UserId movedBy,
		Instant movedAt, long versionAfter, Optional<UUID> undoes) {

	/**
	 * A place in the files.
	 *
	 * @param caseNumber the case
	 * @param register code of the register
	 */
	public record Shelf(CaseNumber caseNumber, String register) {
	}

}
