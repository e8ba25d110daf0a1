package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;

/**
 * A letter in quarantine is to be read again.
 *
 * @param mailItem the letter
 */
public record MailItemReadAgain(MailItemId mailItem) {
}
