package de.aktenlauf.efile;

import de.aktenlauf.shared.DocumentId;

/**
 * A document came into being by splitting another one; announced in the same transaction.
 *
 * @param source the document that had its pages
 * @param part the new document
 */
public record DocumentSplit(DocumentId source, DocumentId part) {
}
