package de.aktenlauf.tasks;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

/**
 * A work item that is to be opened.
 *
 * @param key who asks, for instance the engine's task id; the same key opens nothing
 * twice
 * @param kind what is to be done
 * @param title as shown in lists, German, without names
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
 */
public record NewWorkItem(String key, WorkItemKind kind, String title, BasketId basket, Optional<UserId> assignee,
		Optional<CaseNumber> caseNumber, Optional<DocumentId> document, Optional<MailItemId> mailItem,
		Priority priority, LocalDate receivedOn, LocalDate dueOn, String reason, String ruleId) {
}
