package de.aktenlauf.efile;

import de.aktenlauf.shared.DocumentId;

/**
 * A document lies elsewhere, in another case or register, or is called otherwise.
 *
 * @param document the document
 */
public record DocumentMoved(DocumentId document) {
}
