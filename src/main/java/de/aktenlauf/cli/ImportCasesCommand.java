package de.aktenlauf.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Takes the register of known cases. */
@Command(name = "import-cases", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ImportCasesCommand extends ErrandCommand {

	@Parameters(paramLabel = "<file>", descriptionKey = "importCases.file")
	private Path file = Path.of("");

	@Option(names = "--dry-run", descriptionKey = "importCases.dryRun")
	private boolean dryRun;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	ImportCasesCommand(Office office, Output output) {
		super(office, output);
	}

	@Override
	Errand errand() {
		if (!Files.isRegularFile(this.file)) {
			throw new ParameterException(this.spec.commandLine(), Output.message("import.nothing", this.file));
		}
		return Errand.importCases(this.file, this.dryRun);
	}

	@Override
	void tell(JsonNode result, Output out) {
		JsonNode refused = result.path("refused");
		out.say("importCases.report", count(result, "added"), count(result, "changed"), count(result, "closed"),
				count(result, "unchanged"), refused.size());
		refused.forEach((row) -> out.say("importCases.refused", row.path("case").asString(""),
				row.path("reason").asString("")));
	}

	@Override
	int exitCode(JsonNode result) {
		return result.path("refused").isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
	}

	private static int count(JsonNode result, String what) {
		return result.path(what).asInt(0);
	}

}
