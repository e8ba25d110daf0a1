package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import de.aktenlauf.search.SearchBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.util.FileSystemUtils;

/** Measures searches over invented letters beside raw Lucene on the same index. */
@Command(name = "search", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {

	private static final int MAX_PAGES = 20_000_000;

	private static final long TOLD_EVERY = 60_000;

	private final Output output;

	@Option(names = "--pages", descriptionKey = "bench.search.pages", defaultValue = "100000")
	private int pages;

	@Option(names = "--keep", descriptionKey = "bench.keep")
	private boolean keep;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	BenchSearchCommand(Output output) {
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (this.pages < 1 || this.pages > MAX_PAGES) {
			throw new ParameterException(this.spec.commandLine(), Output.message("bench.search.range", MAX_PAGES));
		}
		Path folder = Files.createTempDirectory("aktenlauf-bench-search-");
		try {
			List<SearchBench.Line> lines = new SearchBench(folder, Clock.system(ZoneId.of("Europe/Berlin")))
				.run(this.pages, this::tell);
			print(lines);
			return ExitCode.OK;
		}
		finally {
			if (!this.keep) {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
	}

	private void tell(long done) {
		if (!this.verbosity.silent() && done % TOLD_EVERY == 0) {
			this.output.warn("bench.search.indexed", done);
		}
	}

	private void print(List<SearchBench.Line> lines) {
		if (this.verbosity.json()) {
			this.output.json(lines);
			return;
		}
		this.output.say("bench.search.head", this.pages);
		for (SearchBench.Line line : lines) {
			this.output.out()
				.println(String.format(Locale.ROOT, "%-20s p50 %8.2f ms  p99 %8.2f ms  raw p50 %8.2f ms  p99 %8.2f ms",
						line.name(), line.p50(), line.p99(), line.rawP50(), line.rawP99()));
		}
		SearchBench.Line worst = lines.stream()
			.max(Comparator.comparingDouble(BenchSearchCommand::excess))
			.orElseThrow();
		this.output.out()
			.println(String.format(Locale.ROOT, "ratio %.2f (%.2f ms to %.2f ms, %s)", worst.p99() / allowance(worst),
					worst.p99(), allowance(worst), worst.name()));
	}

	private static double excess(SearchBench.Line line) {
		return line.p99() / allowance(line);
	}

	/** What a search may cost: twice raw Lucene and 5 ms. */
	private static double allowance(SearchBench.Line line) {
		return 2 * line.rawP99() + 5;
	}

}
