package de.aktenlauf.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;

/** Opens tasks without a letter, and looks at them past all rights. */
public final class TaskOnADesk {

	private final WorkItems workItems;

	private final CurrentUser currentUser;

	/**
	 * Opens tasks in an office.
	 * @param workItems of the office
	 * @param currentUser of the office
	 */
	public TaskOnADesk(WorkItems workItems, CurrentUser currentUser) {
		this.workItems = workItems;
		this.currentUser = currentUser;
	}

	/**
	 * A new task that has time.
	 * @param basket where it lies
	 * @param person whose it is
	 * @return the task
	 */
	public WorkItem open(String basket, String person) {
		NewWorkItem item = new NewWorkItem(UUID.randomUUID().toString(), WorkItemKind.PROCESS_MAIL, "Kontoauszug",
				new BasketId(basket), Optional.of(new UserId(person)), Optional.empty(), Optional.empty(),
				Optional.empty(), Priority.NORMAL, LocalDate.parse("2026-11-19"), LocalDate.parse("2099-01-01"),
				"Regel L-99.", "L-99");
		return find(this.currentUser.asSystem(() -> this.workItems.open(item)));
	}

	/**
	 * A task as it is now.
	 * @param item the task as it was
	 * @return the task
	 */
	public WorkItem now(WorkItem item) {
		return find(item.id());
	}

	private WorkItem find(WorkItemId id) {
		return this.currentUser.asSystem(() -> this.workItems.find(id));
	}

}
