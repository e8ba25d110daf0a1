package de.aktenlauf.tasks;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** Somebody else changed or completed the work item in the meantime. */
public class WorkItemChanged extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the item and its state.
	 * @param workItem the work item
	 * @param state its state now
	 */
	public WorkItemChanged(WorkItemId workItem, WorkItemState state) {
		super("WORK_ITEM_CHANGED", "Work item " + workItem + " was changed meanwhile and is " + state,
				Map.of("workItem", workItem.toString(), "state", state.name()));
	}

}
