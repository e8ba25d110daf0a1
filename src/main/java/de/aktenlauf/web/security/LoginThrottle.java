package de.aktenlauf.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: ten failures for one name within a minute close
 * it until the minute is over.
 * <p>
 * Concurrency: one small map behind one lock, asked at log-in only. Failure: the map
 * holds 10,000 names and forgets the oldest, so that made-up names cannot fill the
 * memory.
 */
@Component
class LoginThrottle {

	static final int MAX_FAILURES = 10;

	static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MAX_NAMES = 10_000;

	private final Clock clock;

	private final Map<String, Failures> failures = new LinkedHashMap<>();

	LoginThrottle(Clock clock) {
		this.clock = clock;
	}

	synchronized boolean closed(String name) {
		Failures known = this.failures.get(name);
		return known != null && known.count() >= MAX_FAILURES && !over(known);
	}

	synchronized void failed(String name) {
		Failures known = this.failures.remove(name);
		if (known == null || over(known)) {
			known = new Failures(this.clock.instant(), 0);
		}
		this.failures.put(name, new Failures(known.since(), known.count() + 1));
		if (this.failures.size() > MAX_NAMES) {
			this.failures.remove(this.failures.keySet().iterator().next());
		}
	}

	synchronized void succeeded(String name) {
		this.failures.remove(name);
	}

	private boolean over(Failures known) {
		return known.since().plus(WINDOW).isBefore(this.clock.instant());
	}

	private record Failures(Instant since, int count) {
	}

}
