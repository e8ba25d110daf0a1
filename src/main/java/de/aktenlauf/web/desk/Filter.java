package de.aktenlauf.web.desk;

import de.aktenlauf.tasks.ItemFilter;

/**
 * A way to look at the list.
 *
 * @param code as it stands in addresses
 * @param label in words
 * @param items which items it shows
 */
record Filter(String code, String label, ItemFilter items) {
}
