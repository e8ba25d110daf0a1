package de.aktenlauf.web.receipts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down who tries many codes: thirty checks a minute from one address.
 * <p>
 * Concurrency: one small map behind one lock. Failure: it holds 10,000 addresses and
 * forgets the oldest, so that made-up ones cannot fill the memory.
 */
@Component
class CheckThrottle {

	static final int MAX_CHECKS = 30;

	static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MAX_ADDRESSES = 10_000;

	private final Clock clock;

	private final Map<String, Checks> checks = new LinkedHashMap<>();

	CheckThrottle(Clock clock) {
		this.clock = clock;
	}

	/** Counts a check; false if there were too many. */
	synchronized boolean admits(String address) {
		Instant now = this.clock.instant();
		Checks known = this.checks.remove(address);
		Checks next = (known == null || known.since().plus(WINDOW).isBefore(now)) ? new Checks(now, 1)
				: new Checks(known.since(), known.count() + 1);
		this.checks.put(address, next);
		if (this.checks.size() > MAX_ADDRESSES) {
			this.checks.remove(this.checks.keySet().iterator().next());
		}
		return next.count() <= MAX_CHECKS;
	}

	private record Checks(Instant since, int count) {
	}

}
