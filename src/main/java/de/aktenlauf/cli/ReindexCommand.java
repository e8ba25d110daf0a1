package de.aktenlauf.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.search.DocumentSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the search index anew. */
@Command(name = "reindex", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

	private static final long TELL_EVERY = 1_000;

	private final Office office;

	private final Output output;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	ReindexCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() {
		Optional<Office.Running> product = this.office.withoutWeb();
		if (product.isEmpty()) {
			this.output.warn("locked", this.office.dataFolder().path().toAbsolutePath());
			return ExitCode.LOCKED;
		}
		try (Office.Running running = product.get()) {
			DocumentSearch search = running.get(DocumentSearch.class);
			long documents = running.get(CurrentUser.class).asSystem(() -> search.rebuild(this::tell));
			if (this.verbosity.json()) {
				this.output.json(Map.of("documents", documents));
			}
			else if (!this.verbosity.silent()) {
				this.output.say("reindex.done", documents);
			}
			return ExitCode.OK;
		}
	}

	private void tell(long done) {
		if (!this.verbosity.silent() && done % TELL_EVERY == 0) {
			this.output.warn("reindex.progress", done);
		}
	}

}
