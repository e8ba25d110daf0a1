package de.aktenlauf.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures calculations, decisions and the replay of a year, without any data folder. */
@Command(name = "decisions", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchDecisionsCommand implements Callable<Integer> {

	private static final int MAX_RECORDS = 10_000_000;

	private final Output output;

	@Option(names = "--records", descriptionKey = "bench.decisions.records", defaultValue = "150000")
	private int records;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	BenchDecisionsCommand(Output output) {
		this.output = output;
	}

	@Override
	public Integer call() {
		if (this.records < 1 || this.records > MAX_RECORDS) {
			throw new ParameterException(this.spec.commandLine(), Output.message("bench.decisions.range", MAX_RECORDS));
		}
		BenchDecisionsResult result = new BenchDecisions().run(this.records);
		result.print(this.output, this.verbosity);
		return (result.unsound() == 0) ? ExitCode.OK : ExitCode.TAMPERED;
	}

}
