package de.aktenlauf.web.quarantine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers who looks at which letter in quarantine: its picture in the list and on its
 * own page is one opening, as long as the person stays.
 * <p>
 * Concurrency: two first requests at once may both be recorded; that is one entry too
 * many, never one too few.
 * <p>
 * Failure: an opening counts only once its transaction is committed; a restart forgets
 * all, and the next look is recorded again.
 */
@Component
class Visits {

	/** Who does not look for so long has left: as long as a session stays open idle. */
	static final Duration LEFT_AFTER = Duration.ofMinutes(15);

	private static final int MAX_REMEMBERED = 20_000;

	private final Map<String, Instant> looks = new ConcurrentHashMap<>();

	private final Clock clock;

	Visits(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Notes a look, within a transaction.
	 * @param user who looks
	 * @param letter at what
	 * @return whether it begins a visit and is to be recorded
	 */
	boolean begins(UserId user, MailItemId letter) {
		String visit = user + " " + letter;
		Instant now = this.clock.instant();
		Instant last = this.looks.get(visit);
		boolean stays = last != null && now.isBefore(last.plus(LEFT_AFTER));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				forgetOld(now);
				Visits.this.looks.put(visit, now);
			}

		});
		return !stays;
	}

	private void forgetOld(Instant now) {
		if (this.looks.size() >= MAX_REMEMBERED) {
			this.looks.values().removeIf((last) -> !now.isBefore(last.plus(LEFT_AFTER)));
		}
		if (this.looks.size() >= MAX_REMEMBERED) {
			this.looks.clear();
		}
	}

}
