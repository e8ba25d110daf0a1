package de.aktenlauf.routing;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.MailItemId;

/**
 * A person said that a letter is something else than it was taken for.
 *
 * @param mailItem the letter
 * @param kind what it is
 */
public record KindCorrected(MailItemId mailItem, DocumentKind kind) {
}
