package de.aktenlauf.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Proves decisions: their digest in the audit trail, and everything computed anew. */
@Command(name = "verify-decision", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class VerifyDecisionCommand extends ErrandCommand {

	@Parameters(paramLabel = "<id>", arity = "0..1", descriptionKey = "verifyDecision.id")
	private @Nullable UUID id;

	@Option(names = "--all", descriptionKey = "verifyDecision.all")
	private boolean all;

	@Option(names = "--since", paramLabel = "<day>", descriptionKey = "verifyDecision.since")
	private @Nullable LocalDate since;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	VerifyDecisionCommand(Office office, Output output) {
		super(office, output);
	}

	@Override
	Errand errand() {
		UUID one = this.id;
		LocalDate day = this.since;
		boolean many = this.all || day != null;
		if ((one == null) != many || (this.all && day != null)) {
			throw new ParameterException(this.spec.commandLine(), Output.message("verifyDecision.which"));
		}
		if (one != null) {
			return Errand.verifyDecision(one);
		}
		return Errand
			.verifyDecisions((day == null) ? "" : day.atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant().toString());
	}

	@Override
	void tell(JsonNode result, Output out) {
		result.path("unsound").forEach((decision) -> {
			out.say("verifyDecision.unsound", decision.path("id").asString(""));
			decision.path("findings")
				.forEach((finding) -> out.say("verifyDecision.finding", finding.path("code").asString(""),
						finding.path("path").asString(""), finding.path("text").asString("")));
		});
		out.say("verifyDecision.done", result.path("checked").asLong(0), result.path("unsound").size());
	}

	@Override
	int exitCode(JsonNode result) {
		return result.path("unsound").isEmpty() ? ExitCode.OK : ExitCode.TAMPERED;
	}

}
