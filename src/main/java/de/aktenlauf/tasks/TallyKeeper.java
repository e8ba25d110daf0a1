package de.aktenlauf.tasks;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the numbers of lists right and short: compares them with the items at the start,
 * and puts together what many changes added.
 * <p>
 * Threads: one of its own, which looks every two seconds and asks the database only about
 * what this process changed.
 * <p>
 * Transactions: each slot in its own. Several machines may look at once: one of them puts
 * a slot together, the other gives way.
 * <p>
 * Failure: a number whose rows are not put together is right all the same; the next
 * change or the next start leads to it again.
 */
@Component
class TallyKeeper implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(TallyKeeper.class);

	private static final int PAUSE_SECONDS = 2;

	private static final int STOP_SECONDS = 10;

	private final TallyTable tally;

	private final TransactionTemplate transaction;

	// set while running
	private @Nullable ScheduledExecutorService thread;

	TallyKeeper(TallyTable tally, PlatformTransactionManager transactions) {
		this.tally = tally;
		this.transaction = new TransactionTemplate(transactions);
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		start();
	}

	/** Once at the start: counts anew if a number is wrong. */
	void check() {
		if (this.tally.wrong()) {
			Integer corrected = this.transaction.execute((status) -> this.tally.correct());
			LOGGER.warn("Numbers of waiting work items were wrong and are right again: {}", corrected);
		}
		tidy(this.tally.untidyOfAll());
	}

	/** One look: puts together what was added. */
	void sweep() {
		tidy(this.tally.untidy());
	}

	private void tidy(List<String> slots) {
		for (String slot : slots) {
			boolean more = true;
			while (more) {
				more = Boolean.TRUE.equals(this.transaction.execute((status) -> this.tally.tidy(slot)));
			}
		}
	}

	private void look(Runnable step) {
		try {
			step.run();
		}
		catch (RuntimeException ex) {
			// the database is away, or another machine tidies the same
			LOGGER.info("Numbers of work items are put together later: {}", ex.getClass().getSimpleName());
		}
	}

	/** What a look throws is caught there. */
	@Override
	@SuppressWarnings("FutureReturnValueIgnored")
	public synchronized void start() {
		if (this.thread == null) {
			ScheduledExecutorService fresh = Executors
				.newSingleThreadScheduledExecutor((task) -> new Thread(task, "tally"));
			fresh.execute(() -> look(this::check));
			fresh.scheduleWithFixedDelay(() -> look(this::sweep), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
			this.thread = fresh;
		}
	}

	/** Never interrupts: an interrupt closes the file that the database writes to. */
	@Override
	public synchronized void stop() {
		ScheduledExecutorService running = this.thread;
		if (running == null) {
			return;
		}
		running.shutdown();
		try {
			if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
				LOGGER.warn("Putting numbers of work items together did not end within {} s", STOP_SECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public boolean isAutoStartup() {
		return false;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
