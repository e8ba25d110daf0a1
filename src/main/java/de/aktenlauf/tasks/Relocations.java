package de.aktenlauf.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what waits on a case to another basket, because the case changed, and lets it
 * follow its document to another case.
 * <p>
 * Concurrency: an item that a person changes at this moment is looked at again; one that
 * a person completes stays where it was.
 */
@Component
public class Relocations {

	private static final int MAX_OF_CASE = 1_000;

	private static final int MAX_TRIES = 10;

	private final WorkItemTable table;

	private final Access access;

	private final AuditTrail audit;

	Relocations(WorkItemTable table, Access access, AuditTrail audit) {
		this.table = table;
		this.access = access;
		this.audit = audit;
	}

	/**
	 * Whether something waits on a case outside of a basket.
	 * @param caseNumber the case
	 * @param basket where it is to lie
	 * @return true if an open or postponed item lies elsewhere
	 */
	public boolean needed(CaseNumber caseNumber, BasketId basket) {
		this.access.require(Permission.RUN_PROCESSES);
		return !waiting(caseNumber, basket).isEmpty();
	}

	/**
	 * Takes all that waits on a case to a basket, for everybody there.
	 * @param caseNumber the case
	 * @param basket where it is to lie
	 */
	@Transactional
	public void relocate(CaseNumber caseNumber, BasketId basket) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		List<WorkItem> waiting = waiting(caseNumber, basket);
		for (int tries = 0; tries < MAX_TRIES && !waiting.isEmpty(); tries++) {
			waiting.forEach((item) -> relocate(item, basket, user));
			waiting = waiting(caseNumber, basket);
		}
	}

	/**
	 * Lets what waits on a document follow it to another case; it stays in its basket.
	 * @param document the document
	 * @param target the case where the document lies now
	 */
	@Transactional
	public void follow(DocumentId document, CaseNumber target) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		this.table.ofDocument(document)
			.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED && !item.caseNumber().equals(Optional.of(target)))
			.filter((item) -> this.table.takeToCase(item.id(), target))
			.forEach((item) -> this.audit.record(user.id(), AuditAction.WORK_ITEM_FOLLOWED, "work-item:" + item.id(),
					Map.of("from", item.caseNumber().map(CaseNumber::value).orElse(""), "to", target.value())));
	}

	/**
	 * What waits on a document, in whosever basket.
	 * @param document the document
	 * @return open and postponed items, newest first
	 */
	public List<WorkItem> waiting(DocumentId document) {
		this.access.require(Permission.RUN_PROCESSES);
		return this.table.ofDocument(document)
			.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED)
			.toList();
	}

	private void relocate(WorkItem item, BasketId basket, User user) {
		if (this.table.update(WorkItemChange.of(item).place(basket, Optional.empty()))) {
			this.audit.record(user.id(), AuditAction.WORK_ITEM_FORWARDED, "work-item:" + item.id(),
					Map.of("from", item.basket().toString(), "to", basket.toString()));
		}
	}

	private List<WorkItem> waiting(CaseNumber caseNumber, BasketId basket) {
		return this.table.ofCase(caseNumber, MAX_OF_CASE)
			.stream()
			.map(WorkItemTable.Row::item)
			.filter((item) -> item.state() != WorkItemState.COMPLETED && !item.basket().equals(basket))
			.toList();
	}

}
