package de.aktenlauf.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The two threads of the intake: one watches the inbox, one keeps the ledger.
 * <p>
 * Concurrency: started last, when everything else listens, and stopped first.
 * <p>
 * Failure: a look that fails is logged and repeated a second later. Threads are never
 * interrupted, as an interrupt closes the database's file; they end between two letters.
 */
@Component
class IntakeThreads implements SmartLifecycle {

	private static final long PERIOD_SECONDS = 1;

	private static final Duration STOP = Duration.ofSeconds(30);

	private static final Logger LOG = LoggerFactory.getLogger(IntakeThreads.class);

	private final WatchFolder watchFolder;

	private final LedgerKeeper keeper;

	private final boolean enabled;

	private final List<Thread> threads = new ArrayList<>();

	// Counted down once to end both threads; a new one with each start.
	private volatile CountDownLatch end = new CountDownLatch(0);

	IntakeThreads(WatchFolder watchFolder, LedgerKeeper keeper,
			@Value("${aktenlauf.inbox.watch:true}") boolean enabled) {
		this.watchFolder = watchFolder;
		this.keeper = keeper;
		this.enabled = enabled;
	}

	@Override
	public synchronized void start() {
		CountDownLatch untilEnd = new CountDownLatch(1);
		this.end = untilEnd;
		if (this.enabled) {
			run("intake-inbox", untilEnd, () -> this.watchFolder.poll(() -> untilEnd.getCount() == 0));
		}
		run("intake-ledger", untilEnd, this.keeper::sweep);
	}

	@Override
	public synchronized void stop() {
		this.end.countDown();
		try {
			for (Thread thread : this.threads) {
				if (!thread.join(STOP)) {
					LOG.warn("The intake is still busy; it goes on after the next start");
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.threads.clear();
	}

	@Override
	public synchronized boolean isRunning() {
		return !this.threads.isEmpty();
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 10;
	}

	private void run(String name, CountDownLatch untilEnd, Look look) {
		this.threads.add(Thread.ofPlatform().name(name).daemon().start(() -> {
			do {
				guarded(look);
			}
			while (!ended(untilEnd));
		}));
	}

	private static boolean ended(CountDownLatch untilEnd) {
		try {
			return untilEnd.await(PERIOD_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private static void guarded(Look look) {
		try {
			look.run();
		}
		catch (Exception ex) {
			LOG.error("A look at the inbox failed and is repeated", ex);
		}
	}

	/** One round of a thread. */
	private interface Look {

		void run() throws Exception;

	}

}
