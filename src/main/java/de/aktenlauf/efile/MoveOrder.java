package de.aktenlauf.efile;

import java.util.Optional;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.shared.CaseNumber;

/**
 * Where a document is to go.
 *
 * @param target the case, perhaps the same
 * @param register code of the register, empty for the one of the document's kind
 * @param reason why, 1 to 500 characters
 * @param targetFacts what the access rules need to know about the target
 */
public record MoveOrder(CaseNumber target, Optional<String> register, String reason, FileFacts targetFacts) {
}
