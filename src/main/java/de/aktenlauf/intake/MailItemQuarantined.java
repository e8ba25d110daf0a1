package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;

/**
 * A letter went to quarantine with its registration; its process starts there, in the
 * same transaction.
 *
 * @param mailItem the letter
 * @param reason why it cannot be read
 */
public record MailItemQuarantined(MailItemId mailItem, QuarantineReason reason) {
}
