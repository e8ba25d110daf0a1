package de.aktenlauf.web.desk;

/**
 * A filter or basket to choose, with the number of its items.
 *
 * @param href address
 * @param label in words
 * @param count items
 * @param current whether it is chosen
 */
record Chip(String href, String label, long count, boolean current) {
}
