package de.aktenlauf.tasks;

import de.aktenlauf.shared.BasketId;

/**
 * A work item was given to another basket.
 *
 * @param workItem the work item
 * @param basket where it lies now
 */
public record WorkItemForwarded(WorkItemId workItem, BasketId basket) {
}
