package de.aktenlauf.routing;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.DocumentId;

/**
 * A person said what a document is that was split off a letter. The letter itself stays
 * what it is.
 *
 * @param document the part
 * @param kind what it is
 */
public record PartKindCorrected(DocumentId document, DocumentKind kind) {
}
