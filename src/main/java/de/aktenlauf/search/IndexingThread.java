package de.aktenlauf.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Writes all changes to the index, many in one commit.
 * <p>
 * Concurrency: one thread writes; it waits {@value #GAP_MILLIS} ms for further changes
 * and at most {@value #GATHER_MILLIS} ms in all. The facts of a document are read after
 * its change was announced and in the order of the announcements, so the last write is
 * always the newest. It starts before the web server and stops after it.
 * <p>
 * Failure: a change that cannot be written fails alone; a commit that fails fails all of
 * its changes. Nobody is told "done" before the commit is durable. Whatever is waiting
 * when the process ends is announced again after the next start.
 */
final class IndexingThread implements SmartLifecycle {

	static final int GAP_MILLIS = 40;

	static final int GATHER_MILLIS = 500;

	private static final Logger LOG = LoggerFactory.getLogger(IndexingThread.class);

	private static final int MAX_BATCH = 500;

	private static final int STOP_SECONDS = 20;

	private final LetterIndex index;

	private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

	private final Runnable rebuild;

	private volatile boolean running;

	private @Nullable Thread thread;

	/**
	 * Prepares the thread.
	 * @param index what is written
	 * @param rebuild builds the index anew, called in a thread of its own
	 */
	IndexingThread(LetterIndex index, Runnable rebuild) {
		this.index = index;
		this.rebuild = rebuild;
	}

	/**
	 * Hands over a change.
	 * @param change what changed
	 * @return done when it is durable and searchable
	 */
	CompletableFuture<Void> write(Change change) {
		Waiting waiting = new Waiting(change, new CompletableFuture<>());
		this.queue.add(waiting);
		return waiting.done();
	}

	@Override
	public void start() {
		this.index.open();
		this.running = true;
		this.thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
		rebuildIfNeeded();
	}

	@Override
	public void stop() {
		this.running = false;
		Thread writing = this.thread;
		if (writing != null) {
			try {
				writing.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		this.index.close();
		List<Waiting> left = new ArrayList<>();
		this.queue.drainTo(left);
		left.forEach((waiting) -> waiting.done().completeExceptionally(new IllegalStateException("the server stops")));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

	private void run() {
		while (this.running) {
			try {
				List<Waiting> batch = gather();
				if (!batch.isEmpty()) {
					write(batch);
				}
				this.index.recover();
				rebuildIfNeeded();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (RuntimeException ex) {
				LOG.error("The search index cannot be written; it is tried again", ex);
			}
		}
	}

	private void rebuildIfNeeded() {
		if (this.running && this.index.needsRebuild()) {
			Thread.ofPlatform().name("search-rebuild").daemon().start(this.rebuild);
		}
	}

	private List<Waiting> gather() throws InterruptedException {
		List<Waiting> batch = new ArrayList<>();
		Waiting next = this.queue.poll(1, TimeUnit.SECONDS);
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);
		while (next != null) {
			batch.add(next);
			boolean more = batch.size() < MAX_BATCH && System.nanoTime() < end && this.running;
			next = more ? this.queue.poll(GAP_MILLIS, TimeUnit.MILLISECONDS) : null;
		}
		return batch;
	}

	private void write(List<Waiting> batch) {
		Map<Change, List<Waiting>> changes = new LinkedHashMap<>();
		batch.forEach((waiting) -> changes.computeIfAbsent(waiting.change(), (key) -> new ArrayList<>()).add(waiting));
		List<Waiting> written = new ArrayList<>();
		boolean commit = false;
		for (Map.Entry<Change, List<Waiting>> change : changes.entrySet()) {
			try {
				commit |= apply(change.getKey());
				written.addAll(change.getValue());
			}
			catch (RuntimeException ex) {
				fail(change.getValue(), ex);
			}
		}
		try {
			if (commit) {
				this.index.commit();
			}
			written.forEach((waiting) -> waiting.done().complete(null));
		}
		catch (RuntimeException ex) {
			fail(written, ex);
		}
	}

	private boolean apply(Change change) {
		return switch (change) {
			case Change.OfDocument filed -> {
				this.index.update(filed.document());
				yield true;
			}
			case Change.OfCase changed -> this.index.update(changed.caseNumber());
		};
	}

	private static void fail(List<Waiting> failed, RuntimeException reason) {
		failed.forEach((waiting) -> waiting.done().completeExceptionally(reason));
	}

	/**
	 * A change and the one who waits for it.
	 *
	 * @param change what changed
	 * @param done completed when it is durable and searchable
	 */
	private record Waiting(Change change, CompletableFuture<Void> done) {
	}

}
