package de.aktenlauf.tasks;

import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;

/**
 * Which items to list.
 *
 * @param basket only this basket; empty for the current user's own in-tray (assigned to
 * the user, unassigned in the user's baskets, and those of absent colleagues)
 * @param state where they stand
 * @param caseNumber only this case
 * @param offset how many to leave out
 * @param limit at most this many, 1 to 500
 */
public record BasketQuery(Optional<BasketId> basket, WorkItemState state, Optional<CaseNumber> caseNumber, int offset,
		int limit) {
}
