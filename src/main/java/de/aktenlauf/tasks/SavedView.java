package de.aktenlauf.tasks;

import java.util.UUID;

/**
 * A way to look at a list that a person keeps.
 *
 * @param id its identifier
 * @param name as the person calls it
 * @param basket the basket, empty for the own in-tray
 * @param filter code of the filter, empty for all
 * @param order code of the order, empty for the deadline first
 */
public record SavedView(UUID id, String name, String basket, String filter, String order) {
}
