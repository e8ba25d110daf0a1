package de.aktenlauf.tasks;

import java.util.List;

import org.springframework.stereotype.Component;

/** What people wrote about work items. */
@Component
public class Notes {

	private final WorkItems workItems;

	private final NoteTable table;

	Notes(WorkItems workItems, NoteTable table) {
		this.workItems = workItems;
		this.table = table;
	}

	/**
	 * What was written about an item and its letter.
	 * @param item the work item
	 * @return oldest first, at most 200
	 * @throws de.aktenlauf.access.AccessRefused if it is none of the user's business
	 */
	public List<Note> of(WorkItemId item) {
		return this.table.of(this.workItems.find(item));
	}

}
