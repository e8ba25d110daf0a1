package de.aktenlauf.cli;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Builds the search index anew; the old one answers until the new one is complete. */
@Command(name = "reindex", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ReindexCommand extends ErrandCommand {

	ReindexCommand(Office office, Output output) {
		super(office, output);
	}

	@Override
	Errand errand() {
		return Errand.rebuildIndex();
	}

	@Override
	void tell(JsonNode result, Output out) {
		out.say("reindex.done", result.path("documents").asLong(0));
	}

	@Override
	int exitCode(JsonNode result) {
		return ExitCode.OK;
	}

}
