package de.aktenlauf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a delivery in, by itself or through the running server. */
@Command(name = "import", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

	private final Office office;

	private final Output output;

	@Parameters(paramLabel = "<folder|zip>", descriptionKey = "import.delivery")
	private Path delivery = Path.of("");

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	ImportCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() {
		if (!Files.isDirectory(this.delivery) && !Files.isRegularFile(this.delivery)) {
			throw new ParameterException(this.spec.commandLine(), Output.message("import.nothing", this.delivery));
		}
		Optional<Office.Running> product = this.office.withoutWeb();
		if (product.isEmpty()) {
			return new ServedImport(this.office.dataFolder(), this.output, this.verbosity).run(this.delivery);
		}
		try (Office.Running running = product.get()) {
			return new OwnImport(running, this.output, this.verbosity).run(this.delivery);
		}
	}

}
