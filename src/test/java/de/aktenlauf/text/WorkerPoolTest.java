package de.aktenlauf.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Worker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerPoolTest {

	private Path folder;

	private WorkerPool pool;

	@BeforeAll
	void open(@TempDir Path data) {
		this.folder = data;
		this.pool = new WorkerPool(settings(), command(data, MisbehavingWorker.class));
	}

	@AfterAll
	void close() {
		this.pool.close();
	}

	private static TextSettings settings() {
		TextSettings usual = TextSettings.defaults();
		return new TextSettings(1, 64, usual.memoryMegabytes(), Duration.ofSeconds(5), Duration.ofSeconds(2), 3, "",
				100, 500, 100, 2_000);
	}

	private static WorkerCommand command(Path data, Class<?> worker) {
		return new WorkerCommand(settings(), data, new OcrModel(data, data.toString()), worker.getName());
	}

	@ParameterizedTest
	@CsvSource({ "silent, TIMEOUT", "endless, TIMEOUT", "crash, CORRUPT", "heap, OUT_OF_MEMORY", "nonsense, CORRUPT" })
	void a_worker_that_misbehaves_is_replaced(String behaviour, ExtractionFailure failure) {
		CompletableFuture<Reply> bad = submit(behaviour);
		CompletableFuture<Reply> good = submit("good");

		assertThatExceptionOfType(CompletionException.class).isThrownBy(bad::join)
			.havingCause()
			.isInstanceOfSatisfying(ExtractionFailed.class,
					(failed) -> assertThat(failed.failure()).isEqualTo(failure));
		assertThat(good.join()).isInstanceOf(Reply.Opened.class);
	}

	@Test
	void a_crash_that_happens_once_costs_nothing() throws IOException {
		Files.createFile(this.folder.resolve("crash-once"));

		Reply reply = submit("crash-once").join();

		assertThat(reply).isInstanceOf(Reply.Opened.class);
	}

	@Test
	void worn_out_workers_are_replaced_without_losing_a_request() {
		List<CompletableFuture<Reply>> replies = IntStream.range(0, 8).mapToObj((number) -> submit("good")).toList();

		assertThat(replies).allSatisfy((reply) -> assertThat(reply.join()).isInstanceOf(Reply.Opened.class));
	}

	@Test
	void a_worker_that_cannot_be_started_costs_a_request_and_no_more(@TempDir Path data) {
		AtomicInteger starts = new AtomicInteger();
		WorkerCommand command = new WorkerCommand(settings(), data, new OcrModel(data, data.toString()),
				MisbehavingWorker.class.getName()) {
			@Override
			Process start() throws IOException {
				if (starts.incrementAndGet() == 2) {
					throw new IOException("no memory for a process");
				}
				return super.start();
			}
		};
		try (WorkerPool poor = new WorkerPool(settings(), command)) {
			CompletableFuture<Reply> crash = poor.submit(MisbehavingWorker.request(data, "crash"));
			assertThatExceptionOfType(CompletionException.class).isThrownBy(crash::join)
				.withCauseInstanceOf(IllegalStateException.class);

			Reply good = poor.submit(MisbehavingWorker.request(data, "good")).join();

			assertThat(good).isInstanceOf(Reply.Opened.class);
		}
	}

	@Test
	void a_stopped_pool_refuses_requests(@TempDir Path data) {
		WorkerPool stopped = new WorkerPool(settings(), command(data, MisbehavingWorker.class));
		stopped.close();

		assertThatIllegalStateException().isThrownBy(() -> stopped.submit(MisbehavingWorker.request(data, "good")));
	}

	@Test
	void a_worker_ends_with_the_program_that_started_it(@TempDir Path data) throws Exception {
		Process worker = command(data, Worker.class).start();

		worker.getOutputStream().close();

		assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
	}

	private CompletableFuture<Reply> submit(String behaviour) {
		return this.pool.submit(MisbehavingWorker.request(this.folder, behaviour));
	}

}
