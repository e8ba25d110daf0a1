package de.aktenlauf.cli;

import java.time.Duration;

/**
 * Waits as long as something moves; if nothing else is said, ten minutes without a
 * finished page are too long.
 */
final class Patience {

	/** Longer than reading one letter may take with all its repetitions. */
	private static final Duration AT_MOST = Duration.ofMinutes(10);

	private static final long PAUSE_MILLIS = 200;

	private final Duration atMost;

	private long lastLeft = Long.MAX_VALUE;

	private long movedNanos = System.nanoTime();

	Patience() {
		this(AT_MOST);
	}

	private Patience(Duration atMost) {
		this.atMost = atMost;
	}

	static Patience ofSeconds(int seconds) {
		return new Patience(Duration.ofSeconds(seconds));
	}

	boolean left(long unfinished) {
		if (unfinished != this.lastLeft) {
			this.lastLeft = unfinished;
			this.movedNanos = System.nanoTime();
		}
		return System.nanoTime() - this.movedNanos < this.atMost.toNanos();
	}

	static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting", ex);
		}
	}

}
