package de.aktenlauf.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/**
 * What people have just filed, moved or assigned: their next search waits for it, a
 * little, so that they find what they wrote.
 * <p>
 * Concurrency: guarded by this object; who waits is woken by the thread of the index.
 * Failure: what never reaches the index is waited for once and forgotten.
 */
@Component
class OwnWrites {

	/** A search waits this long at most. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	/** Whoever searches later does not wait any more. */
	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final int MAX_KEPT = 10_000;

	private final Clock clock;

	private final Map<DocumentId, Write> writes = new HashMap<>();

	OwnWrites(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Notes a write before it is committed.
	 * @param user who writes
	 * @param document the document
	 */
	synchronized void expect(UserId user, DocumentId document) {
		if (this.writes.size() >= MAX_KEPT) {
			this.writes.clear();
		}
		this.writes.put(document, new Write(user, this.clock.instant()));
	}

	synchronized void written(DocumentId document) {
		if (this.writes.remove(document) != null) {
			notifyAll();
		}
	}

	/**
	 * Waits for the fresh writes of a user.
	 * @param user who searches
	 */
	synchronized void await(UserId user) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (waitsFor(user)) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) {
					this.writes.values().removeIf((write) -> write.user().equals(user));
					return;
				}
				wait(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean waitsFor(UserId user) {
		if (this.writes.isEmpty()) {
			return false;
		}
		Instant oldest = this.clock.instant().minus(FRESH);
		this.writes.values().removeIf((write) -> write.since().isBefore(oldest));
		return this.writes.values().stream().anyMatch((write) -> write.user().equals(user));
	}

	/**
	 * A write on its way to the index.
	 *
	 * @param user who writes
	 * @param since when it was noted
	 */
	private record Write(UserId user, Instant since) {
	}

}
