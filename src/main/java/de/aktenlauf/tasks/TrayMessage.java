package de.aktenlauf.tasks;

import java.time.Instant;

import de.aktenlauf.shared.UserId;

/**
 * What a colleague did that one must hear of.
 *
 * @param number names the message
 * @param workItem the item it is about
 * @param title of the item
 * @param occasion what was done
 * @param sender who did it
 * @param at when
 */
public record TrayMessage(long number, WorkItemId workItem, String title, Note.Occasion occasion, UserId sender,
		Instant at) {
}
