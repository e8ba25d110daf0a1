package de.aktenlauf.efile;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import de.aktenlauf.shared.DocumentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The thread that reads turned pages, one document after the other, so that the mail of
 * the day keeps the other workers.
 * <p>
 * Concurrency: started with everything else and stopped before the workers; never
 * interrupted.
 * <p>
 * Failure: what waits stands in a table and goes on after the next start.
 */
@Component
class TurnedPagesThread implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TurnedPagesThread.class);

	private static final int MAX_AT_START = 1_000;

	private static final Duration STOP = Duration.ofSeconds(20);

	private final TurnedPages pages;

	private final PageReadingTable table;

	// Set while running.
	private volatile @Nullable ExecutorService thread;

	TurnedPagesThread(TurnedPages pages, PageReadingTable table) {
		this.pages = pages;
		this.table = table;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void on(PagesTurned event) {
		ask(event.document());
	}

	@Override
	public synchronized void start() {
		this.thread = Executors
			.newSingleThreadExecutor((work) -> Thread.ofPlatform().name("turned-pages").daemon().unstarted(work));
		this.table.waiting(MAX_AT_START).forEach(this::ask);
	}

	@Override
	public synchronized void stop() {
		ExecutorService running = this.thread;
		this.thread = null;
		if (running == null) {
			return;
		}
		running.shutdown();
		try {
			if (!running.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
				LOG.warn("A turned page is still being read; it goes on after the next start");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 20;
	}

	private void ask(DocumentId document) {
		ExecutorService running = this.thread;
		if (running != null) {
			running.execute(() -> read(document));
		}
	}

	private void read(DocumentId document) {
		if (this.thread == null) {
			return;
		}
		try {
			this.pages.read(document);
		}
		catch (RuntimeException ex) {
			// The earlier text stays; the next act on the pages, or the next start, asks
			// again.
			LOG.error("The turned pages of document {} cannot be read", document, ex);
		}
	}

}
