package de.aktenlauf.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be measured. */
@Command(name = "bench", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	static CommandLine line(Office office, Output output) {
		CommandLine bench = new CommandLine(new BenchCommand());
		bench.addSubcommand("decisions", new BenchDecisionsCommand(output));
		bench.addSubcommand("mail", new BenchMailCommand(office, output));
		bench.addSubcommand("search", new BenchSearchCommand(office, output));
		bench.addSubcommand("tasks", new BenchTasksCommand(office, output));
		bench.addSubcommand("view", new BenchViewCommand(office, output));
		return bench;
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), Output.message("command.missing"));
	}

}
