package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import de.aktenlauf.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands completions to their process when they cannot be taken back any more, and forgets
 * other acts then.
 * <p>
 * Threads: one of its own, which looks every second; the question is one range of an
 * index that is empty most of the time.
 * <p>
 * Transactions: each item in its own; the deletion of its row and what the process does
 * with it are one. Several machines may look at once: one of them deletes the row.
 * <p>
 * Failure: an item whose process cannot go on is tried again later, the others go on;
 * what a killed process left is found by the first look of the next.
 */
@Component
class HandOver implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(HandOver.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration RETRY = Duration.ofSeconds(30);

	private static final int STOP_SECONDS = 10;

	private static final int MAX_AT_ONCE = 500;

	private final ActTable acts;

	private final WorkItemTable items;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final TransactionTemplate transaction;

	private final Clock clock;

	// set while running
	private @Nullable ScheduledExecutorService thread;

	HandOver(ActTable acts, WorkItemTable items, ApplicationEventPublisher events, CurrentUser currentUser,
			PlatformTransactionManager transactions, Clock clock) {
		this.acts = acts;
		this.items = items;
		this.events = events;
		this.currentUser = currentUser;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		start();
	}

	/** One look: hands on what is due. */
	void sweep() {
		Instant now = this.clock.instant();
		for (ActTable.Row row : this.acts.due(now, MAX_AT_ONCE)) {
			try {
				this.transaction.executeWithoutResult((status) -> handOn(row, now));
			}
			catch (RuntimeException ex) {
				LOGGER.warn("The work item {} is handed to its process again in {} s: {}", row.item(),
						RETRY.toSeconds(), ex.getClass().getSimpleName());
				this.transaction.executeWithoutResult((status) -> this.acts.delay(row, now.plus(RETRY)));
			}
		}
	}

	private void handOn(ActTable.Row row, Instant now) {
		if (this.acts.deleteDue(row, now) && row.action() == ActTable.Action.COMPLETED) {
			WorkItem item = this.items.find(row.item())
				.orElseThrow(() -> new IllegalStateException("the work item " + row.item() + " is missing"));
			this.currentUser.asSystem(() -> {
				this.events.publishEvent(new WorkItemCompleted(item.id(), item.key(), Map.of()));
				return Boolean.TRUE;
			});
		}
	}

	private void look() {
		try {
			sweep();
		}
		catch (RuntimeException ex) {
			// the database is away: the next look tries again
			LOGGER.warn("Completed work items cannot be handed on now: {}", ex.getClass().getSimpleName());
		}
	}

	/** What a look throws is caught there. */
	@Override
	@SuppressWarnings("FutureReturnValueIgnored")
	public synchronized void start() {
		if (this.thread == null) {
			ScheduledExecutorService fresh = Executors
				.newSingleThreadScheduledExecutor((task) -> new Thread(task, "hand-over"));
			fresh.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
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
				LOGGER.warn("Handing on completed work items did not end within {} s", STOP_SECONDS);
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
