package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;

/**
 * A readable letter was registered; its process starts in the same transaction.
 *
 * @param mailItem the letter
 */
public record MailItemRegistered(MailItemId mailItem) {
}
