package de.aktenlauf.web.desk;

import java.util.function.Predicate;

import de.aktenlauf.tasks.WorkItem;

/**
 * A way to look at the list.
 *
 * @param code as it stands in addresses
 * @param label in words
 * @param fits which items it shows
 */
record Filter(String code, String label, Predicate<WorkItem> fits) {
}
