package de.aktenlauf.tasks;

/**
 * A work item as a person saw it.
 *
 * @param id the work item
 * @param version the version that the person saw
 */
public record SeenItem(WorkItemId id, long version) {
}
