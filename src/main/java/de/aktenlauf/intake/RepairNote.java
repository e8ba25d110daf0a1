package de.aktenlauf.intake;

import java.time.Instant;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/**
 * What is under way for a letter in quarantine.
 *
 * @param scanReference under which a new scan was ordered
 * @param scanRequestedAt when it was ordered
 * @param proposal that it be filed as unreadable, as long as nobody decided
 */
public record RepairNote(Optional<String> scanReference, Optional<Instant> scanRequestedAt,
		Optional<Proposal> proposal) {

	/** Nothing is under way. */
	public static final RepairNote NONE = new RepairNote(Optional.empty(), Optional.empty(), Optional.empty());

	/**
	 * Somebody proposes to file a letter as unreadable.
	 *
	 * @param caseNumber the case it belongs to
	 * @param proposedBy who proposes
	 * @param proposedAt when
	 */
	public record Proposal(CaseNumber caseNumber, UserId proposedBy, Instant proposedAt) {
	}

}
