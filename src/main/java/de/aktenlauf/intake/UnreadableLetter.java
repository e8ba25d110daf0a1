package de.aktenlauf.intake;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/**
 * A letter that two persons declared unreadable.
 *
 * @param caseNumber the case it belongs to
 * @param reason why it could not be read
 * @param proposedBy who proposed
 * @param confirmedBy who confirmed, somebody else
 */
public record UnreadableLetter(CaseNumber caseNumber, QuarantineReason reason, UserId proposedBy, UserId confirmedBy) {
}
