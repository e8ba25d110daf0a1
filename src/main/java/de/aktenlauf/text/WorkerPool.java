package de.aktenlauf.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker JVMs and the queue before them.
 *
 * <p>
 * <b>What.</b> Requests of all letters stand in one queue, pages in the order of their
 * arrival, so that no worker is idle while there is a page to read. Short requests that
 * someone waits for go first.
 *
 * <p>
 * <b>Threads.</b> One daemon thread for each worker takes requests and waits for answers;
 * one supervises all workers. All start with the first request.
 *
 * <p>
 * <b>Failure.</b> A worker that dies is replaced. A request during which it crashed is
 * tried once more; one that went beyond a limit is not. The answer then completes with
 * {@link ExtractionFailed}. Where no worker can be started, requests fail at once, and
 * starting one is tried again and again.
 */
class WorkerPool implements AutoCloseable {

	private static final Logger LOGGER = LoggerFactory.getLogger(WorkerPool.class);

	private static final long SUPERVISE_MILLIS = 200;

	private static final long RESTART_MILLIS = 1_000;

	private final TextSettings settings;

	private final WorkerCommand command;

	private final PriorityBlockingQueue<WorkerTask> queue = new PriorityBlockingQueue<>();

	private final AtomicLong numbers = new AtomicLong();

	private final List<Thread> threads = new ArrayList<>();

	private final List<WorkerProcess> processes = new CopyOnWriteArrayList<>();

	private final AtomicLong pages = new AtomicLong();

	private final AtomicLong ocrNanos = new AtomicLong();

	private final AtomicLong pastCpuNanos = new AtomicLong();

	private volatile boolean closed;

	WorkerPool(TextSettings settings, WorkerCommand command) {
		this.settings = settings;
		this.command = command;
	}

	/**
	 * Lines a request up.
	 * @param request what to do
	 * @return the answer to come; cancel it when it is not needed any more
	 */
	CompletableFuture<Reply> submit(Request request) {
		startThreads();
		WorkerTask task = new WorkerTask(!(request instanceof Request.ReadPage), this.numbers.incrementAndGet(),
				request, new CompletableFuture<>());
		this.queue.add(task);
		return task.answer();
	}

	/** A folder for what is needed only while a letter is read. */
	Path workFolder() {
		return this.command.workFolder();
	}

	WorkerStatistics statistics() {
		long cpu = this.pastCpuNanos.get()
				+ this.processes.stream().map(WorkerProcess::cpu).mapToLong(Duration::toNanos).sum();
		double ocr = this.ocrNanos.get() / 1e9;
		return new WorkerStatistics(this.pages.get(), ocr, Math.max(0, cpu / 1e9 - ocr));
	}

	private synchronized void startThreads() {
		if (this.closed) {
			throw new IllegalStateException("the workers were stopped");
		}
		if (!this.threads.isEmpty()) {
			return;
		}
		for (int i = 1; i <= this.settings.workerCount(); i++) {
			this.threads.add(new Thread(this::serve, "text-worker-" + i));
		}
		this.threads.add(new Thread(this::supervise, "text-supervisor"));
		for (Thread thread : this.threads) {
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void serve() {
		WorkerProcess worker = null;
		try {
			while (!this.closed) {
				WorkerTask task = null;
				try {
					worker = (worker != null) ? worker : start();
					task = this.queue.take();
					worker = task.answer().isDone() ? worker : answer(task, worker);
				}
				catch (IOException | RuntimeException ex) {
					LOGGER.error("A worker cannot be started or ended, next try in {} ms", RESTART_MILLIS, ex);
					worker = null;
					fail(task, ex);
					Thread.sleep(RESTART_MILLIS);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			if (worker != null) {
				retire(worker);
			}
		}
	}

	/**
	 * A machine that cannot start a process now cannot read letters now; nobody shall
	 * wait for it. Where other workers live, the requests that wait are theirs.
	 */
	private void fail(@Nullable WorkerTask begun, Exception cause) {
		List<WorkerTask> failed = new ArrayList<>();
		if (begun != null) {
			failed.add(begun);
		}
		if (this.processes.isEmpty()) {
			this.queue.drainTo(failed);
		}
		for (WorkerTask task : failed) {
			task.answer().completeExceptionally(new IllegalStateException("no worker can be started", cause));
		}
	}

	private WorkerProcess start() throws IOException {
		WorkerProcess worker = new WorkerProcess(this.command.start(), this.settings);
		this.processes.add(worker);
		return worker;
	}

	/** Answers a request and returns the worker to use next, if it lives. */
	private @Nullable WorkerProcess answer(WorkerTask task, WorkerProcess first) throws IOException {
		WorkerProcess worker = first;
		for (int attempt = 1;; attempt++) {
			try {
				Reply reply = worker.exchange(task.request());
				count(reply);
				complete(task, reply);
				if (!worker.isWornOut()) {
					return worker;
				}
				retire(worker);
				return null;
			}
			catch (WorkerDied ex) {
				retire(worker);
				if (this.closed) {
					task.answer().cancel(false);
					return null;
				}
				LOGGER.warn("Worker ended with {} at {}", ex.failure(), task.request().file().getFileName());
				if (!ex.isWorthRetrying() || attempt == 2) {
					task.answer().completeExceptionally(new ExtractionFailed(ex.failure(), "the worker was ended"));
					return null;
				}
				worker = start();
			}
		}
	}

	private static void complete(WorkerTask task, Reply reply) {
		if (reply instanceof Reply.Failed failed) {
			task.answer().completeExceptionally(new ExtractionFailed(failed.failure(), failed.detail()));
		}
		else {
			task.answer().complete(reply);
		}
	}

	private void count(Reply reply) {
		if (reply instanceof Reply.PageRead read) {
			this.pages.incrementAndGet();
			this.ocrNanos.addAndGet(read.ocrNanos());
		}
	}

	private void retire(WorkerProcess worker) {
		if (this.processes.remove(worker)) {
			this.pastCpuNanos.addAndGet(worker.cpu().toNanos());
		}
		worker.close();
	}

	private void supervise() {
		try {
			while (!this.closed) {
				this.processes.forEach(WorkerProcess::supervise);
				Thread.sleep(SUPERVISE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		this.threads.forEach(Thread::interrupt);
		this.processes.forEach(WorkerProcess::close);
		this.queue.forEach((task) -> task.answer().cancel(false));
	}

}
