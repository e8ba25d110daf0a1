package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.util.FileSystemUtils;

/** Measures from a click on a task to its painted page, in a browser of this machine. */
@Command(name = "view", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchViewCommand implements Callable<Integer> {

	private static final int MAX_CLICKS = 10_000;

	private final Office office;

	private final Output output;

	@Option(names = "--clicks", descriptionKey = "bench.view.count", defaultValue = "60")
	private int clicks;

	@Option(names = "--keep", descriptionKey = "bench.keep")
	private boolean keep;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	BenchViewCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (this.clicks < 1 || this.clicks > MAX_CLICKS) {
			throw new ParameterException(this.spec.commandLine(), Output.message("bench.view.range", MAX_CLICKS));
		}
		Optional<Path> browser = Chromium.find();
		if (browser.isEmpty()) {
			this.output.warn("bench.view.noBrowser");
			return ExitCode.ENVIRONMENT;
		}
		Path folder = Files.createTempDirectory("aktenlauf-bench-view-");
		try {
			new BenchView(this.office, this.output, this.verbosity, folder).run(this.clicks, browser.get())
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
