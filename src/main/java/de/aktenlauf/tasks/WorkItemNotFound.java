package de.aktenlauf.tasks;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** There is no work item with this identifier. */
public class WorkItemNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the identifier.
	 * @param workItem what was asked for
	 */
	public WorkItemNotFound(String workItem) {
		super("WORK_ITEM_NOT_FOUND", "There is no work item " + workItem, Map.of("workItem", workItem));
	}

}
