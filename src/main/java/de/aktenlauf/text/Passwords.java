package de.aktenlauf.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import de.aktenlauf.shared.ContentId;

/**
 * Passwords of letters that are about to be read: in memory alone, until the letter was
 * read, for an hour at most. A restart forgets them; then the person is asked again.
 * <p>
 * Concurrency: one small map behind one lock. Failure: beyond a thousand letters the
 * oldest is forgotten.
 */
final class Passwords {

	private static final Duration KEPT = Duration.ofHours(1);

	private static final int MOST = 1_000;

	private final Clock clock;

	private final Map<ContentId, Kept> kept = new LinkedHashMap<>();

	Passwords(Clock clock) {
		this.clock = clock;
	}

	synchronized void keep(ContentId content, String password) {
		this.kept.values().removeIf(this::over);
		this.kept.remove(content);
		this.kept.put(content, new Kept(password, this.clock.instant()));
		if (this.kept.size() > MOST) {
			this.kept.remove(this.kept.keySet().iterator().next());
		}
	}

	/** The password, empty if there is none. */
	synchronized String of(ContentId content) {
		this.kept.values().removeIf(this::over);
		Kept known = this.kept.get(content);
		return (known != null) ? known.password() : "";
	}

	synchronized void forget(ContentId content) {
		this.kept.remove(content);
	}

	private boolean over(Kept password) {
		return password.since().plus(KEPT).isBefore(this.clock.instant());
	}

	/** A class, not a record: it must not show its content in words. */
	private static final class Kept {

		private final String password;

		private final Instant since;

		Kept(String password, Instant since) {
			this.password = password;
			this.since = since;
		}

		String password() {
			return this.password;
		}

		Instant since() {
			return this.since;
		}

	}

}
