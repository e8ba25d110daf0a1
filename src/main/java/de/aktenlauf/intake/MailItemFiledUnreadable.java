package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;

/**
 * Two persons decided that a letter in quarantine goes to its case's file as it is.
 *
 * @param mailItem the letter
 */
public record MailItemFiledUnreadable(MailItemId mailItem) {
}
