package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import de.aktenlauf.shared.KeyedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where the running server takes the errands of commands.
 * <p>
 * Concurrency: one thread looks and shows its pulse, each errand has a thread of its own,
 * so that a long one holds up nothing.
 * <p>
 * Failure: whatever an errand throws is its answer; a look that fails is repeated a
 * second later. An errand that the server's end cuts off has no answer and is not run
 * again: its command sees the pulse stop.
 */
@Component
@ConditionalOnWebApplication
class ErrandDesk implements SmartLifecycle {

	private static final long PERIOD_SECONDS = 1;

	private static final Duration STOP = Duration.ofSeconds(5);

	private static final Logger LOG = LoggerFactory.getLogger(ErrandDesk.class);

	private final Errands errands;

	private final ErrandFolder folder;

	private final Set<Path> taken = ConcurrentHashMap.newKeySet();

	// A new one with each start.
	private volatile CountDownLatch end = new CountDownLatch(0);

	private volatile @Nullable Thread thread;

	ErrandDesk(Errands errands, @Value("${aktenlauf.data}") Path data) {
		this.errands = errands;
		this.folder = new ErrandFolder(new DataFolder(data));
	}

	@Override
	public synchronized void start() {
		CountDownLatch untilEnd = new CountDownLatch(1);
		this.end = untilEnd;
		this.thread = Thread.ofPlatform().name("errand-desk").daemon().start(() -> serve(untilEnd));
	}

	@Override
	public synchronized void stop() {
		this.end.countDown();
		Thread running = this.thread;
		this.thread = null;
		try {
			if (running != null && !running.join(STOP)) {
				LOG.warn("The errands of commands are still looked for at the end of the server");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	private void serve(CountDownLatch untilEnd) {
		long pulse = 0;
		do {
			try {
				if (pulse == 0) {
					this.folder.deleteStale();
				}
				this.folder.beat(pulse);
				pulse++;
				look();
			}
			catch (IOException | RuntimeException ex) {
				LOG.error("A look at the errands of commands failed and is repeated", ex);
			}
		}
		while (!ended(untilEnd));
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

	private void look() throws IOException {
		for (Path laid : this.folder.open()) {
			if (this.taken.add(laid)) {
				Thread.ofVirtual().name("errand").start(() -> run(laid));
			}
		}
	}

	private void run(Path laid) {
		try {
			this.folder.answer(laid, answer(laid));
		}
		catch (IOException | RuntimeException ex) {
			LOG.warn("The errand of a command could not be answered", ex);
		}
		finally {
			this.taken.remove(laid);
		}
	}

	private ErrandFolder.Answer answer(Path laid) {
		try {
			Errand errand = this.folder.read(laid);
			LOG.info("A command asks for {}", errand.work());
			return ErrandFolder.Answer.of(this.errands.run(errand, (done, total) -> tell(laid, done, total)));
		}
		catch (KeyedException ex) {
			return ErrandFolder.Answer.refused(ex.key(), String.valueOf(ex.values().getOrDefault("detail", "")));
		}
		catch (IOException | RuntimeException ex) {
			LOG.error("The errand of a command failed", ex);
			return ErrandFolder.Answer.refused("UNEXPECTED", ex.getClass().getSimpleName());
		}
	}

	private void tell(Path laid, long done, long total) {
		try {
			this.folder.tell(laid, done, total);
		}
		catch (IOException ex) {
			LOG.debug("How far an errand is could not be told", ex);
		}
	}

}
