package de.aktenlauf.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;
import de.aktenlauf.text.worker.Wire;
import de.aktenlauf.text.worker.Worker;
import org.jspecify.annotations.Nullable;

/**
 * One worker JVM.
 *
 * <p>
 * <b>Threads.</b> One thread asks and waits; the supervisor's thread calls
 * {@link #supervise()} in between and ends the process when it is beyond a limit, which
 * ends the waiting.
 *
 * <p>
 * <b>Failure.</b> A process that ended answers every further request with
 * {@link WorkerDied}, which says why.
 */
class WorkerProcess implements AutoCloseable {

	/** Ended by the system, which lacked memory. */
	private static final int KILLED_CODE = 137;

	/** Between the end of the stream and the end of the process. */
	private static final int END_SECONDS = 2;

	private final Process process;

	private final TextSettings settings;

	private final InputStream in;

	private final OutputStream out;

	private volatile boolean busy;

	private volatile long since;

	private volatile long progress;

	private volatile @Nullable ExtractionFailure killedFor;

	private int requests;

	WorkerProcess(Process process, TextSettings settings) {
		this.process = process;
		this.settings = settings;
		this.in = new BufferedInputStream(process.getInputStream());
		this.out = process.getOutputStream();
	}

	/**
	 * Asks and waits for the answer.
	 * @param request what to do
	 * @return the answer
	 * @throws WorkerDied if the process ended before it answered
	 */
	Reply exchange(Request request) throws WorkerDied {
		this.requests++;
		this.since = System.nanoTime();
		this.progress = this.since;
		this.busy = true;
		try {
			Wire.send(this.out, request);
			while (true) {
				Reply reply = Wire.receiveReply(this.in);
				if (!(reply instanceof Reply.Progress)) {
					return reply;
				}
				this.progress = System.nanoTime();
			}
		}
		catch (IOException ex) {
			// from here on silence is no offence: the process may take a moment to end
			this.busy = false;
			throw died(ex);
		}
		finally {
			this.busy = false;
		}
	}

	private WorkerDied died(IOException cause) {
		int code = exitCode();
		close();
		ExtractionFailure reason = this.killedFor;
		if (reason != null) {
			return new WorkerDied(reason, false, cause);
		}
		if (code == Worker.OUT_OF_MEMORY_CODE) {
			return new WorkerDied(ExtractionFailure.OUT_OF_MEMORY, false, cause);
		}
		return new WorkerDied((code == KILLED_CODE) ? ExtractionFailure.OUT_OF_MEMORY : ExtractionFailure.CORRUPT, true,
				cause);
	}

	/** How the process ended by itself; 0 if it goes on, but sends nonsense. */
	private int exitCode() {
		try {
			return this.process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? this.process.exitValue() : 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	/**
	 * Ends the process if it is beyond a limit; called now and then by another thread.
	 */
	void supervise() {
		if (!this.busy) {
			return;
		}
		long now = System.nanoTime();
		if (now - this.since > this.settings.pageLimit().toNanos()
				|| now - this.progress > this.settings.silenceLimit().toNanos()) {
			kill(ExtractionFailure.TIMEOUT);
		}
		else if (residentKilobytes() > this.settings.memoryMegabytes() * 1024L) {
			kill(ExtractionFailure.OUT_OF_MEMORY);
		}
	}

	private void kill(ExtractionFailure reason) {
		this.killedFor = reason;
		end();
	}

	/** Resident memory, 0 where the system does not tell. */
	private long residentKilobytes() {
		Path status = Path.of("/proc", Long.toString(this.process.pid()), "status");
		try {
			for (String line : Files.readAllLines(status)) {
				if (line.startsWith("VmRSS:")) {
					return Long.parseLong(line.replaceAll("\\D", ""));
				}
			}
			return 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	boolean isWornOut() {
		return this.requests >= this.settings.pagesPerWorker();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private void end() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	@Override
	public void close() {
		end();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("a killed worker still runs");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
