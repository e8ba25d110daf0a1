package de.aktenlauf.efile;

import de.aktenlauf.shared.DocumentId;

/**
 * Pages that lie otherwise than they were read belong to a document now.
 *
 * @param document the document
 */
record PagesTurned(DocumentId document) {
}
