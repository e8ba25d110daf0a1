package de.aktenlauf.tasks;

import java.time.Clock;
import java.util.Map;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns mail without a case. What counts is not the basket in which the work item lies,
 * but whether the person may read the letter: the mail room any, a caseworker those that
 * may belong to the own team.
 */
@Component
public class Assignments {

	private final WorkItemTable table;

	private final Access access;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Assignments(WorkItemTable table, Access access, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.access = access;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Completes the item of a letter with its case; announces {@code WorkItemCompleted}
	 * in the same transaction.
	 * @param id the work item
	 * @param caseNumber the case, one that the person may name
	 * @param letter what the access rules need to know about the letter
	 * @throws WorkItemNotFound if there is no such item
	 * @throws WorkItemChanged if it does not wait any more
	 * @throws de.aktenlauf.access.AccessRefused if the person may not read the letter
	 * @throws IllegalArgumentException if it is no letter without a case
	 */
	@Transactional
	public void assign(WorkItemId id, CaseNumber caseNumber, FileFacts letter) {
		User user = this.access.require(Permission.ASSIGN_TEAM_MAIL, letter);
		WorkItem item = this.table.find(id).orElseThrow(() -> new WorkItemNotFound(id.toString()));
		if (item.kind() != WorkItemKind.ASSIGN_CASE || letter.caseNumber().isPresent()) {
			throw new IllegalArgumentException("only mail without a case is assigned to one");
		}
		WorkItemChange done = WorkItemChange.of(item).completed(user.id(), this.clock.instant());
		if (item.state() == WorkItemState.COMPLETED || !this.table.update(done)) {
			throw new WorkItemChanged(id, item.state());
		}
		Map<String, String> outcome = Map.of("caseNumber", caseNumber.value());
		this.audit.record(user.id(), AuditAction.WORK_ITEM_COMPLETED, "work-item:" + id, outcome);
		this.events.publishEvent(new WorkItemCompleted(id, item.key(), outcome));
	}

}
