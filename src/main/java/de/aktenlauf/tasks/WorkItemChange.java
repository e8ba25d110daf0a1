package de.aktenlauf.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

/**
 * A work item with some of its values changed.
 *
 * @param before as it is
 * @param item as it will be
 */
record WorkItemChange(WorkItem before, WorkItem item) {

	static WorkItemChange of(WorkItem item) {
		return new WorkItemChange(item, item);
	}

	WorkItemChange place(BasketId basket, Optional<UserId> assignee) {
		return new WorkItemChange(this.before,
				new WorkItem(this.item.id(), this.item.key(), this.item.kind(), this.item.title(), basket, assignee,
						this.item.caseNumber(), this.item.document(), this.item.mailItem(), this.item.priority(),
						this.item.receivedOn(), this.item.dueOn(), this.item.reason(), this.item.ruleId(),
						this.item.state(), this.item.postponedUntil(), this.item.openedAt(), this.item.completedAt(),
						this.item.completedBy(), this.item.version()));
	}

	WorkItemChange state(WorkItemState state, Optional<LocalDate> postponedUntil) {
		return new WorkItemChange(this.before,
				new WorkItem(this.item.id(), this.item.key(), this.item.kind(), this.item.title(), this.item.basket(),
						this.item.assignee(), this.item.caseNumber(), this.item.document(), this.item.mailItem(),
						this.item.priority(), this.item.receivedOn(), this.item.dueOn(), this.item.reason(),
						this.item.ruleId(), state, postponedUntil, this.item.openedAt(), this.item.completedAt(),
						this.item.completedBy(), this.item.version()));
	}

	WorkItemChange completed(UserId completedBy, Instant completedAt) {
		return new WorkItemChange(this.before,
				new WorkItem(this.item.id(), this.item.key(), this.item.kind(), this.item.title(), this.item.basket(),
						this.item.assignee(), this.item.caseNumber(), this.item.document(), this.item.mailItem(),
						this.item.priority(), this.item.receivedOn(), this.item.dueOn(), this.item.reason(),
						this.item.ruleId(), WorkItemState.COMPLETED, Optional.empty(), this.item.openedAt(),
						Optional.of(completedAt), Optional.of(completedBy), this.item.version()));
	}

	/** As if it had not been completed. */
	WorkItemChange reopened(WorkItemState state, Optional<LocalDate> postponedUntil) {
		return new WorkItemChange(this.before,
				new WorkItem(this.item.id(), this.item.key(), this.item.kind(), this.item.title(), this.item.basket(),
						this.item.assignee(), this.item.caseNumber(), this.item.document(), this.item.mailItem(),
						this.item.priority(), this.item.receivedOn(), this.item.dueOn(), this.item.reason(),
						this.item.ruleId(), state, postponedUntil, this.item.openedAt(), Optional.empty(),
						Optional.empty(), this.item.version()));
	}

	/** Adds a sentence to the reason that people read. */
	WorkItemChange told(String sentence) {
		return new WorkItemChange(this.before,
				new WorkItem(this.item.id(), this.item.key(), this.item.kind(), this.item.title(), this.item.basket(),
						this.item.assignee(), this.item.caseNumber(), this.item.document(), this.item.mailItem(),
						this.item.priority(), this.item.receivedOn(), this.item.dueOn(),
						this.item.reason() + " " + sentence, this.item.ruleId(), this.item.state(),
						this.item.postponedUntil(), this.item.openedAt(), this.item.completedAt(),
						this.item.completedBy(), this.item.version()));
	}

}
