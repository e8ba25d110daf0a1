package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import de.aktenlauf.search.SearchBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.util.FileSystemUtils;

/** Measures searches over HTTP beside raw Lucene on the same index. */
@Command(name = "search", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {

	private static final int MAX_PAGES = 20_000_000;

	private static final int MAX_RUNS = 100_000;

	private final Office office;

	private final Output output;

	@Option(names = "--pages", descriptionKey = "bench.search.pages", defaultValue = "100000")
	private int pages;

	@Option(names = "--runs", descriptionKey = "bench.search.runs", defaultValue = "300")
	private int runs;

	@Option(names = "--folder", descriptionKey = "bench.search.folder")
	private @Nullable Path folder;

	@Option(names = "--keep", descriptionKey = "bench.keep")
	private boolean keep;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	BenchSearchCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (this.pages < 1 || this.pages > MAX_PAGES) {
			throw new ParameterException(this.spec.commandLine(), Output.message("bench.search.range", MAX_PAGES));
		}
		if (this.runs < 1 || this.runs > MAX_RUNS) {
			throw new ParameterException(this.spec.commandLine(), Output.message("bench.search.runsRange", MAX_RUNS));
		}
		Path kept = this.folder;
		Path work = (kept != null) ? kept : Files.createTempDirectory("aktenlauf-bench-search-");
		try {
			Office invented = this.office.prepared(SearchBench.letters(this.pages));
			new BenchSearch(new BenchOffice(invented, work), this.output, this.verbosity, this.runs)
				.run(SearchBench.count(this.pages))
				.print(this.output, this.verbosity);
			return ExitCode.OK;
		}
		catch (BenchSearch.OtherIndex ex) {
			throw new ParameterException(this.spec.commandLine(),
					Output.message("bench.search.other", Long.toString(ex.letters())), ex);
		}
		finally {
			if (kept == null && !this.keep) {
				FileSystemUtils.deleteRecursively(work);
			}
		}
	}

}
