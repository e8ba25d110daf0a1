package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import de.aktenlauf.intake.DeliveryCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

	@Option(names = "--dry-run", descriptionKey = "import.dryRun")
	private boolean dryRun;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	ImportCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (!Files.isDirectory(this.delivery) && !Files.isRegularFile(this.delivery)) {
			throw new ParameterException(this.spec.commandLine(), Output.message("import.nothing", this.delivery));
		}
		if (this.dryRun) {
			return check(DeliveryCheck.of(this.delivery));
		}
		Optional<Office.Running> product = this.office.withoutWeb();
		if (product.isEmpty()) {
			return new ServedImport(this.office.dataFolder(), this.output, this.verbosity).run(this.delivery);
		}
		try (Office.Running running = product.get()) {
			return new OwnImport(running, this.output, this.verbosity).run(this.delivery);
		}
	}

	private int check(DeliveryCheck check) {
		if (this.verbosity.json()) {
			this.output.json(check);
		}
		else if (!this.verbosity.silent()) {
			this.output.say("import.checked", check.name(), check.documents(), check.pages());
			check.findings()
				.forEach((finding) -> this.output.out().println("  " + finding.field() + ": " + finding.message()));
		}
		return check.findings().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
	}

}
