package de.aktenlauf.efile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers who opened what in the last minutes, so that the pages of one document, each
 * its own request, are one reading in the audit trail.
 * <p>
 * Concurrency: two first requests at once may both be recorded; that is one entry too
 * many, never one too few.
 * <p>
 * Failure: an opening counts only once its transaction is committed; a restart forgets
 * all, and the next request is recorded again.
 */
@Component
class RecentOpenings {

	private static final Duration ONE_READING = Duration.ofMinutes(5);

	private static final int MAX_REMEMBERED = 20_000;

	private final Map<String, Instant> openings = new ConcurrentHashMap<>();

	private final Clock clock;

	RecentOpenings(Clock clock) {
		this.clock = clock;
	}

	boolean contains(String opening) {
		Instant openedAt = this.openings.get(opening);
		return openedAt != null && openedAt.plus(ONE_READING).isAfter(this.clock.instant());
	}

	void rememberAfterCommit(String opening) {
		Instant now = this.clock.instant();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				forgetOld(now);
				RecentOpenings.this.openings.put(opening, now);
			}

		});
	}

	private void forgetOld(Instant now) {
		if (this.openings.size() >= MAX_REMEMBERED) {
			this.openings.values().removeIf((openedAt) -> !openedAt.plus(ONE_READING).isAfter(now));
		}
		if (this.openings.size() >= MAX_REMEMBERED) {
			this.openings.clear();
		}
	}

}
