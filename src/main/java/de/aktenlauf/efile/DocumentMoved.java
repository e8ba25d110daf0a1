package de.aktenlauf.efile;

import de.aktenlauf.shared.DocumentId;

/**
 * A document was moved to another case, register or kind.
 *
 * @param document the document
 */
public record DocumentMoved(DocumentId document) {
}
