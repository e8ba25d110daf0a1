package de.aktenlauf.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.intake.DeliveryRefused;
import de.aktenlauf.shared.KeyedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line as a whole. */
@Command(name = "aktenlauf", resourceBundle = "cli", mixinStandardHelpOptions = true, version = "Aktenlauf 0.1.0")
public final class Commands implements Runnable {

	/** The server runs on after {@code main} has ended. */
	public static final int SERVING = -1;

	private Commands() {
	}

	/**
	 * Runs a command.
	 * @param application the class that starts the product
	 * @param arguments the command and its options; none, or settings such as
	 * {@code --server.port=9090}, start the server
	 * @return the exit code, or {@link #SERVING}
	 */
	public static int run(Class<?> application, String[] arguments) {
		// So that a console is there only if input and output both are a terminal.
		System.setProperty("jdk.console", "java.base");
		List<String> all = List.of(arguments);
		if (all.isEmpty() || all.getFirst().matches("--[a-z]+[.][^=]+=.*")) {
			return new ServeCommand(new Office(application, all)).call();
		}
		return line(new Office(application, List.of()), Output.ofProcess()).execute(arguments);
	}

	static CommandLine line(Office office, Output output) {
		CommandLine line = new CommandLine(new Commands());
		line.addSubcommand("serve", new ServeCommand(office));
		line.addSubcommand("import", new ImportCommand(office, output));
		line.addSubcommand("import-cases", new ImportCasesCommand(office, output));
		line.addSubcommand("reindex", new ReindexCommand(office, output));
		line.addSubcommand("calculate", new CalculateCommand(output));
		line.addSubcommand("verify-decision", new VerifyDecisionCommand(office, output));
		line.addSubcommand("bench", BenchCommand.line(office, output));
		line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, output));
		line.setOut(new PrintWriter(output.out(), true, StandardCharsets.UTF_8));
		line.setErr(new PrintWriter(output.err(), true, StandardCharsets.UTF_8));
		return line;
	}

	@Override
	public void run() {
		throw new ParameterException(new CommandLine(this), Output.message("command.missing"));
	}

	private static int explain(Exception failure, Output output) {
		return switch (failure) {
			case DeliveryRefused refused -> {
				output.warn("refused.delivery");
				refused.findings()
					.forEach((finding) -> output.err().println("  " + finding.field() + ": " + finding.message()));
				yield ExitCode.UNEXPECTED;
			}
			case HouseholdRefused refused -> {
				output.warn("refused.household");
				refused.findings()
					.forEach((finding) -> output.err().println("  " + finding.field() + ": " + finding.message()));
				yield ExitCode.UNEXPECTED;
			}
			case KeyedException refused -> {
				output.warn("refused", refused.key(), String.valueOf(refused.values().getOrDefault("detail", "")));
				yield ExitCode.UNEXPECTED;
			}
			case UncheckedIOException environment -> {
				output.warn("environment", String.valueOf(environment.getMessage()));
				yield ExitCode.ENVIRONMENT;
			}
			default -> {
				output.warn("unexpected", failure.getClass().getSimpleName());
				failure.printStackTrace(output.err());
				yield ExitCode.UNEXPECTED;
			}
		};
	}

}
