package de.aktenlauf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** A command that the running server can do for it while everything else goes on. */
abstract class ErrandCommand implements Callable<Integer> {

	private final Office office;

	private final Output output;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	ErrandCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	/** What is to be done. */
	abstract Errand errand();

	/**
	 * Tells the result in words.
	 * @param result as printed with {@code --json}
	 * @param out where to
	 */
	abstract void tell(JsonNode result, Output out);

	/** The exit code of a result. */
	abstract int exitCode(JsonNode result);

	@Override
	public Integer call() {
		Errand errand = errand();
		Optional<JsonNode> result = run(errand);
		if (result.isEmpty()) {
			this.output.warn("locked", this.office.dataFolder().path().toAbsolutePath());
			return ExitCode.LOCKED;
		}
		if (this.verbosity.json()) {
			this.output.json(result.get());
		}
		else if (!this.verbosity.silent()) {
			tell(result.get(), this.output);
		}
		return exitCode(result.get());
	}

	private Optional<JsonNode> run(Errand errand) {
		String what = Output.message("errand." + errand.work());
		Optional<Office.Running> product = this.office.withoutWeb();
		if (product.isEmpty()) {
			try (Progress progress = Progress.of(this.output, this.verbosity.silent(), what)) {
				return new SentErrand(this.office.dataFolder(), progress).run(errand);
			}
		}
		try (Office.Running running = product.get();
				Progress progress = Progress.of(this.output, this.verbosity.silent(), what)) {
			return Optional.of(running.get(Errands.class).run(errand, progress::at));
		}
	}

}
