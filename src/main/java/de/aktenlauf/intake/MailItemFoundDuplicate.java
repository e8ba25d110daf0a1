package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;

/**
 * A letter in quarantine was to be read again, but the same letter came well another
 * time: nobody needs to repair it any more.
 *
 * @param mailItem the letter
 * @param words German reason, as the ledger tells it
 */
public record MailItemFoundDuplicate(MailItemId mailItem, String words) {
}
