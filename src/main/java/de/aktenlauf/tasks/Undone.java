package de.aktenlauf.tasks;

import java.util.List;

/**
 * What came of taking an act back.
 *
 * @param items the items that are as they were before
 * @param missed how many could not be taken back: too late, or changed by somebody else
 */
public record Undone(List<WorkItemId> items, int missed) {

	/** Keeps an unmodifiable copy. */
	public Undone {
		items = List.copyOf(items);
	}

}
