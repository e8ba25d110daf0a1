package de.aktenlauf.outbound;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the queue.
 *
 * @param place its place in the queue, for the next page
 * @param number of the letter
 * @param state how far it is
 * @param pages its pages
 * @param sentAt when it was laid into the queue
 * @param letter what it is; empty for people who need not know
 */
public record QueuedLetter(long place, String number, LetterState state, int pages, Instant sentAt,
		Optional<Letter> letter) {
}
