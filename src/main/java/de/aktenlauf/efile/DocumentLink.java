package de.aktenlauf.efile;

import java.time.Instant;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * That a document of one file is shown in another one, too.
 *
 * @param caseNumber the file in which it is shown
 * @param document the document
 * @param register code of the register in which it is shown
 * @param linkedBy who linked it
 * @param linkedAt when
 */
public record DocumentLink(CaseNumber caseNumber, DocumentId document, String register, UserId linkedBy,
		Instant linkedAt) {
}
