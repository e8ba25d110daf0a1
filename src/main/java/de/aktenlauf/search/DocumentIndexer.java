package de.aktenlauf.search;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import de.aktenlauf.cases.CaseChanged;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.DocumentMoved;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Hears what was filed, moved or changed, after it was committed.
 * <p>
 * Concurrency: each event waits for its commit in a thread of its own pool, without a
 * transaction and so without a database connection.
 * <p>
 * Failure: an event is done only when the index is durable; what failed is tried again
 * every {@value #RETRY_SECONDS} seconds, what was interrupted after the next start. An
 * event may be heard twice: the document is written as it is then.
 */
@Component
class DocumentIndexer implements SmartLifecycle {

	static final int RETRY_SECONDS = 20;

	private static final Logger LOG = LoggerFactory.getLogger(DocumentIndexer.class);

	/** An event that nobody works on after this time was forgotten. */
	private static final Duration FORGOTTEN = Duration.ofMinutes(5);

	private final IndexingThread indexing;

	private final Supplier<FailedEventPublications> failed;

	private final Supplier<IncompleteEventPublications> incomplete;

	private volatile @Nullable ScheduledExecutorService retries;

	DocumentIndexer(IndexingThread indexing, ObjectProvider<FailedEventPublications> failed,
			ObjectProvider<IncompleteEventPublications> incomplete) {
		this.indexing = indexing;
		this.failed = failed::getObject;
		this.incomplete = incomplete::getObject;
	}

	@Async("searchEvents")
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DocumentFiled event) {
		this.indexing.write(new Change.OfDocument(event.document())).join();
	}

	@Async("searchEvents")
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DocumentMoved event) {
		this.indexing.write(new Change.OfDocument(event.document())).join();
	}

	@Async("searchEvents")
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(CaseChanged event) {
		this.indexing.write(new Change.OfCase(event.caseNumber())).join();
	}

	@Override
	public void start() {
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("search-retry").daemon().factory());
		ScheduledFuture<?> unused = executor.scheduleWithFixedDelay(this::retry, RETRY_SECONDS, RETRY_SECONDS,
				TimeUnit.SECONDS);
		this.retries = executor;
	}

	@Override
	public void stop() {
		ScheduledExecutorService executor = this.retries;
		if (executor != null) {
			executor.shutdownNow();
			this.retries = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.retries != null;
	}

	private void retry() {
		try {
			ResubmissionOptions ours = ResubmissionOptions.defaults().withFilter(DocumentIndexer::isOurs);
			this.failed.get().resubmit(ours);
			this.incomplete.get().resubmitIncompletePublications(ours.withMinAge(FORGOTTEN));
		}
		catch (RuntimeException ex) {
			LOG.warn("Events of the search index could not be published again; tried again later", ex);
		}
	}

	private static boolean isOurs(EventPublication publication) {
		Object event = publication.getEvent();
		return event instanceof DocumentFiled || event instanceof DocumentMoved || event instanceof CaseChanged;
	}

}
