package de.aktenlauf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.aktenlauf.Aktenlauf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BenchCommandTest {

	private static final Latency ANY = new Latency(1, 2);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Output output = new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
			new PrintStream(this.err, true, StandardCharsets.UTF_8), false);

	@ParameterizedTest
	@ValueSource(strings = { "bench", "bench nothing", "bench tasks --open 999", "bench tasks --open 1000001",
			"bench tasks --open many", "bench tasks --open -5", "bench search --pages 0",
			"bench search --pages 20000001", "bench search --runs 0", "bench view --clicks 0",
			"bench view --clicks 10001", "bench mail --letters 0", "bench decisions --records 0", "verify-decision",
			"verify-decision --all --since 2026-01-01", "verify-decision nothing" })
	void a_bench_that_cannot_be_run_ends_with_2(String command) {
		assertThat(run(command)).isEqualTo(ExitCode.USAGE);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isNotBlank();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bench --help", "bench tasks --help", "bench search --help", "bench view --help",
			"bench decisions --help", "verify-decision --help" })
	void help_ends_with_0(String command) {
		assertThat(run(command)).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isNotBlank();
	}

	@Test
	void a_small_decisions_bench_proves_all_that_it_made() {
		assertThat(run("bench decisions --records 20")).isEqualTo(ExitCode.OK);
		assertThat(lines().getLast()).startsWith("ratio ");
	}

	@Test
	void the_last_line_of_the_tasks_bench_compares_the_list_with_the_engine() {
		BenchTasksResult result = new BenchTasksResult(round(1_000, 2), round(100_000, 3));

		result.print(this.output, new Verbosity());

		List<String> lines = lines();
		assertThat(lines.getLast()).isEqualTo("ratio 0.10 (3.0 ms to 30.0 ms)");
		assertThat(lines.get(lines.size() - 2)).contains("1000", "100000", "1.50");
	}

	@Test
	void the_last_line_of_the_search_bench_names_the_worst_sort() {
		BenchSearchResult result = new BenchSearchResult(1_000, 3.2,
				List.of(new BenchSearchResult.Line("rare word", new Latency(2, 6), new Latency(0.2, 0.5), ANY),
						new BenchSearchResult.Line("one word", new Latency(9, 15), new Latency(8, 20), ANY)),
				ANY);

		result.print(this.output, new Verbosity());

		assertThat(lines()).element(2).asString().contains("rare word", "6.00 ms");
		assertThat(lines().getLast()).isEqualTo("ratio 1.00 (6.00 ms to 6.00 ms, rare word)");
	}

	@Test
	void the_last_line_of_the_view_bench_compares_the_task_with_the_bare_picture() {
		new BenchViewResult(60, new Latency(90, 140), new Latency(120, 180), new Latency(45, 60)).print(this.output,
				new Verbosity());

		assertThat(lines().getLast()).isEqualTo("ratio 2.00 (90.0 ms to 45.0 ms)");
	}

	/** Starts whole offices, which takes half a minute: with -Daktenlauf.bench=true. */
	@ParameterizedTest
	@EnabledIfSystemProperty(named = "aktenlauf.bench", matches = "true")
	@ValueSource(strings = { "bench search --pages 300 --runs 3", "bench view --clicks 2" })
	void a_small_bench_gives_its_figures(String command) {
		assertThat(run(Aktenlauf.class, command)).isEqualTo(ExitCode.OK);
		assertThat(lines().getLast()).startsWith("ratio ");
	}

	private List<String> lines() {
		return this.out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private static BenchTasksResult.Round round(long open, double millis) {
		Latency ours = new Latency(millis, 2 * millis);
		return new BenchTasksResult.Round(open, open / 8, ours, ours, ours, ours,
				new Latency(10 * millis, 20 * millis));
	}

	private int run(String command) {
		return run(BenchCommandTest.class, command);
	}

	private int run(Class<?> application, String command) {
		return Commands.line(new Office(application, List.of()), this.output).execute(command.split(" "));
	}

}
