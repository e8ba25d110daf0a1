package de.aktenlauf.process;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Priority;

/**
 * An invented task that is to be opened for measuring.
 *
 * @param basket where it lies
 * @param assignee who should do it, empty for everybody of the basket
 * @param caseNumber the case
 * @param priority how soon
 * @param dueOn by when
 */
public record OpenTask(BasketId basket, Optional<UserId> assignee, CaseNumber caseNumber, Priority priority,
		LocalDate dueOn) {
}
