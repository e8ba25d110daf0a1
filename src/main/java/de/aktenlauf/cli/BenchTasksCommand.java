package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.util.FileSystemUtils;

/** Measures list and completion over HTTP, beside the engine's own query. */
@Command(name = "tasks", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchTasksCommand implements Callable<Integer> {

	private static final int MAX_OPEN = 1_000_000;

	private final Office office;

	private final Output output;

	@Option(names = "--open", descriptionKey = "bench.tasks.open", defaultValue = "100000")
	private int open;

	@Option(names = "--keep", descriptionKey = "bench.keep")
	private boolean keep;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	BenchTasksCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (this.open < BenchTasks.FEW || this.open > MAX_OPEN) {
			throw new ParameterException(this.spec.commandLine(),
					Output.message("bench.tasks.range", BenchTasks.FEW, MAX_OPEN));
		}
		Path folder = Files.createTempDirectory("aktenlauf-bench-tasks-");
		try {
			new BenchTasks(new BenchOffice(this.office, folder), this.output, this.verbosity).run(this.open)
				.print(this.output, this.verbosity);
			return ExitCode.OK;
		}
		finally {
			if (!this.keep) {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
	}

}
