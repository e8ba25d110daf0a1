package de.aktenlauf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BenchCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Output output = new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
			new PrintStream(this.err, true, StandardCharsets.UTF_8), false);

	@ParameterizedTest
	@ValueSource(strings = { "bench", "bench nothing", "bench tasks --open 999", "bench tasks --open 1000001",
			"bench tasks --open many", "bench tasks --open -5", "bench search --pages 0",
			"bench search --pages 20000001", "bench mail --letters 0" })
	void a_bench_that_cannot_be_run_ends_with_2(String command) {
		assertThat(run(command)).isEqualTo(ExitCode.USAGE);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isNotBlank();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bench --help", "bench tasks --help", "bench search --help" })
	void help_ends_with_0(String command) {
		assertThat(run(command)).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isNotBlank();
	}

	@Test
	void the_last_line_of_the_tasks_bench_compares_the_list_with_the_engine() {
		BenchTasksResult result = new BenchTasksResult(round(1_000, 2), round(100_000, 3));

		result.print(this.output, new Verbosity());

		List<String> lines = this.out.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines.getLast()).isEqualTo("ratio 0.10 (3.0 ms to 30.0 ms)");
		assertThat(lines.get(lines.size() - 2)).contains("1000", "100000", "1.50");
	}

	private static BenchTasksResult.Round round(long open, double millis) {
		Latency ours = new Latency(millis, 2 * millis);
		return new BenchTasksResult.Round(open, open / 8, ours, ours, ours, ours,
				new Latency(10 * millis, 20 * millis));
	}

	private int run(String command) {
		return Commands.line(new Office(BenchCommandTest.class, List.of()), this.output).execute(command.split(" "));
	}

}
