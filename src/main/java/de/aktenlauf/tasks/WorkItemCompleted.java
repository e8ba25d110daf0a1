package de.aktenlauf.tasks;

import java.util.Map;

/**
 * A person completed a work item.
 *
 * @param workItem the work item
 * @param key the key it was opened with
 * @param outcome codes and ids that the process goes on with, such as {@code caseNumber};
 * never text
 */
public record WorkItemCompleted(WorkItemId workItem, String key, Map<String, String> outcome) {
}
