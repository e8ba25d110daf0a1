package de.aktenlauf.search;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import de.aktenlauf.cases.CaseChanged;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.DocumentMoved;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Lets events of the index be heard again: what failed every {@value #PERIOD_SECONDS}
 * seconds, what was forgotten after some minutes. What a kill interrupted is published
 * again by the registry at the next start.
 */
@Component
class IndexRetries implements SmartLifecycle {

	static final int PERIOD_SECONDS = 20;

	private static final Logger LOG = LoggerFactory.getLogger(IndexRetries.class);

	private static final Duration FORGOTTEN = Duration.ofMinutes(5);

	private final FailedEventPublications failed;

	private final IncompleteEventPublications incomplete;

	private volatile @Nullable ScheduledExecutorService executor;

	IndexRetries(FailedEventPublications failed, IncompleteEventPublications incomplete) {
		this.failed = failed;
		this.incomplete = incomplete;
	}

	@Override
	public void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("search-retry").daemon().factory());
		ScheduledFuture<?> unused = started.scheduleWithFixedDelay(this::retry, PERIOD_SECONDS, PERIOD_SECONDS,
				TimeUnit.SECONDS);
		this.executor = started;
	}

	@Override
	public void stop() {
		ScheduledExecutorService started = this.executor;
		if (started != null) {
			started.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

	/** Publishes again; a failure here is no reason to end the schedule. */
	void retry() {
		try {
			ResubmissionOptions ours = ResubmissionOptions.defaults().withFilter(IndexRetries::isOurs);
			this.failed.resubmit(ours);
			this.incomplete.resubmitIncompletePublications(ours.withMinAge(FORGOTTEN));
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
