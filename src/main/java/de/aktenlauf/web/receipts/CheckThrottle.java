package de.aktenlauf.web.receipts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of codes: thirty wrong ones a minute from one address close it
 * until the minute is over; right ones cost nothing. The address is that of the caller
 * behind the office's own proxies, which {@code AKTENLAUF_PROXIES} names; of an IPv6
 * address the network counts, for a caller has as many of the rest as it wants.
 * <p>
 * Concurrency: one small map behind one lock. Failure: it holds 10,000 addresses and
 * forgets the oldest, so that made-up ones cannot fill the memory.
 */
@Component
class CheckThrottle {

	static final int MAX_WRONG = 30;

	static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MAX_ADDRESSES = 10_000;

	/** Groups of an IPv6 address that name the network of a caller. */
	private static final int NETWORK_GROUPS = 4;

	private final Clock clock;

	private final Map<String, Guesses> guesses = new LinkedHashMap<>();

	CheckThrottle(Clock clock) {
		this.clock = clock;
	}

	/** False for an address that tried too many wrong codes. */
	synchronized boolean admits(String address) {
		Guesses known = this.guesses.get(caller(address));
		return known == null || known.count() < MAX_WRONG || over(known);
	}

	/** Counts a wrong code. */
	synchronized void wrong(String address) {
		String caller = caller(address);
		Guesses known = this.guesses.remove(caller);
		Guesses next = (known == null || over(known)) ? new Guesses(this.clock.instant(), 1)
				: new Guesses(known.since(), known.count() + 1);
		this.guesses.put(caller, next);
		if (this.guesses.size() > MAX_ADDRESSES) {
			this.guesses.remove(this.guesses.keySet().iterator().next());
		}
	}

	private boolean over(Guesses known) {
		return known.since().plus(WINDOW).isBefore(this.clock.instant());
	}

	/** The server writes IPv6 addresses with all their groups. */
	private static String caller(String address) {
		String[] groups = address.split(":", -1);
		return (groups.length > NETWORK_GROUPS && !address.contains("::"))
				? String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS)) : address;
	}

	private record Guesses(Instant since, int count) {
	}

}
