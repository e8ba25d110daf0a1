package de.aktenlauf.efile;

import de.aktenlauf.shared.DocumentId;

/**
 * A document was filed.
 *
 * @param document the document
 */
public record DocumentFiled(DocumentId document) {
}
