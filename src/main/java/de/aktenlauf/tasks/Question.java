package de.aktenlauf.tasks;

import java.time.Instant;

import de.aktenlauf.shared.UserId;

/**
 * A question about a work item that waits for its answer.
 *
 * @param asker to whom the item returns
 * @param asked who has it now
 * @param at when it was asked
 */
public record Question(UserId asker, UserId asked, Instant at) {
}
