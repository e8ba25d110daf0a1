package de.aktenlauf.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Starts the server. */
@Command(name = "serve", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

	private final Office office;

	ServeCommand(Office office) {
		this.office = office;
	}

	@Override
	public Integer call() {
		try {
			if (this.office.serve().isPresent()) {
				return Commands.SERVING;
			}
			System.err.println(Output.message("locked", this.office.dataFolder().path().toAbsolutePath()));
			return ExitCode.LOCKED;
		}
		catch (UncheckedIOException ex) {
			System.err.println(Output.message("environment", String.valueOf(ex.getMessage())));
			return ExitCode.ENVIRONMENT;
		}
		catch (RuntimeException ex) {
			// The start has already said what went wrong.
			return ExitCode.UNEXPECTED;
		}
	}

}
