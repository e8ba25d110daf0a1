package de.aktenlauf.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

/**
 * Something that a person is to do.
 *
 * @param id its identifier
 * @param key who asked for it, for instance the engine's task id
 * @param kind what is to be done
 * @param title as shown in lists
 * @param basket where it lies
 * @param assignee who should do it, empty for everybody of the basket
 * @param caseNumber the case
 * @param document the document
 * @param mailItem the letter
 * @param priority how soon
 * @param receivedOn legal date of receipt
 * @param dueOn by when
 * @param reason why it is here, in German words
 * @param ruleId the routing rule that decided
 * @param state where it stands
 * @param postponedUntil the day on which a postponed item comes back
 * @param openedAt when it was opened
 * @param completedAt when it was completed
 * @param completedBy who completed it
 * @param version rises with each change, for optimistic locking
 */
public record WorkItem(WorkItemId id, String key, WorkItemKind kind, String title, BasketId basket,
		Optional<UserId> assignee, Optional<CaseNumber> caseNumber, Optional<DocumentId> document,
		Optional<MailItemId> mailItem, Priority priority, LocalDate receivedOn, LocalDate dueOn, String reason,
		String ruleId, WorkItemState state, Optional<LocalDate> postponedUntil, Instant openedAt,
		Optional<Instant> completedAt, Optional<UserId> completedBy, long version) {
}
