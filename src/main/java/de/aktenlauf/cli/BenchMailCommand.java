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

/**
 * Measures a day's mail, from the watched folder to the in-trays, beside plain Tesseract
 * on the same page images.
 */
@Command(name = "mail", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchMailCommand implements Callable<Integer> {

	private static final int MAX_LETTERS = 10_000;

	private final Office office;

	private final Output output;

	@Option(names = "--letters", descriptionKey = "bench.letters", defaultValue = "100")
	private int letters;

	@Option(names = "--keep", descriptionKey = "bench.keep")
	private boolean keep;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	BenchMailCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (this.letters < 1 || this.letters > MAX_LETTERS) {
			throw new ParameterException(this.spec.commandLine(), Output.message("bench.range", MAX_LETTERS));
		}
		Path folder = Files.createTempDirectory("aktenlauf-bench-");
		try {
			BenchResult result = new BenchMail(this.office, this.output, this.verbosity, folder).run(this.letters);
			result.print(this.output, this.verbosity);
			return ExitCode.OK;
		}
		finally {
			if (!this.keep) {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
	}

}
