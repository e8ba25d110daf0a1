package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings postponed items back on their day: with the first list of that day.
 * <p>
 * Concurrency: two first lists at once may both find an item; the version lets one of
 * them write it.
 */
@Component
class Reopening {

	private static final UserId SYSTEM = new UserId("system");

	private final WorkItemTable table;

	private final AuditTrail audit;

	private final Clock clock;

	// the day up to which all items are back; a restart begins anew
	private volatile LocalDate doneUntil = LocalDate.MIN;

	Reopening(WorkItemTable table, AuditTrail audit, Clock clock) {
		this.table = table;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether today's items are not back yet; costs nothing. */
	boolean due() {
		return LocalDate.now(this.clock).isAfter(this.doneUntil);
	}

	@Transactional
	void bringBack() {
		LocalDate today = LocalDate.now(this.clock);
		for (WorkItem item : this.table.backUntil(today)) {
			if (this.table.update(WorkItemChange.of(item).state(WorkItemState.OPEN, Optional.empty()))) {
				this.audit.record(SYSTEM, AuditAction.WORK_ITEM_REOPENED, "work-item:" + item.id(), Map.of());
			}
		}
		this.doneUntil = today;
	}

}
