package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the register of known cases. */
@Command(name = "import-cases", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ImportCasesCommand implements Callable<Integer> {

	private final Office office;

	private final Output output;

	@Parameters(paramLabel = "<file>", descriptionKey = "importCases.file")
	private Path file = Path.of("");

	@Option(names = "--dry-run", descriptionKey = "importCases.dryRun")
	private boolean dryRun;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	ImportCasesCommand(Office office, Output output) {
		this.office = office;
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (!Files.isRegularFile(this.file)) {
			throw new ParameterException(this.spec.commandLine(), Output.message("import.nothing", this.file));
		}
		Optional<Office.Running> product = this.office.withoutWeb();
		if (product.isEmpty()) {
			this.output.warn("locked", this.office.dataFolder().path().toAbsolutePath());
			return ExitCode.LOCKED;
		}
		try (Office.Running running = product.get(); InputStream register = Files.newInputStream(this.file)) {
			Report report = Report.of(imported(running, register));
			report.print(this.output, this.verbosity);
			return report.refused().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
		}
	}

	private ImportReport imported(Office.Running product, InputStream register) {
		Cases cases = product.get(Cases.class);
		CurrentUser currentUser = product.get(CurrentUser.class);
		if (!this.dryRun) {
			return currentUser.asSystem(() -> cases.importAll(register));
		}
		TransactionTemplate attempt = new TransactionTemplate(product.get(PlatformTransactionManager.class));
		return Objects.requireNonNull(currentUser.asSystem(() -> attempt.execute((status) -> {
			status.setRollbackOnly();
			return cases.importAll(register);
		})));
	}

	/**
	 * What the import did, in the form of the REST call.
	 *
	 * @param added new cases
	 * @param changed cases with other facts than before
	 * @param closed cases that were missing from a full extract
	 * @param unchanged cases that cost nothing
	 * @param refused rows that were not taken
	 */
	private record Report(int added, int changed, int closed, int unchanged, List<Refused> refused) {

		static Report of(ImportReport report) {
			return new Report(report.added(), report.changed(), report.closed(), report.unchanged(),
					report.refused().stream().map((row) -> new Refused(row.caseNumber(), row.reason())).toList());
		}

		void print(Output output, Verbosity verbosity) {
			if (verbosity.json()) {
				output.json(this);
			}
			else if (!verbosity.silent()) {
				output.say("importCases.report", this.added, this.changed, this.closed, this.unchanged,
						this.refused.size());
				this.refused.forEach((row) -> output.say("importCases.refused", row.caseNumber(), row.reason()));
			}
		}

	}

	/** A row that was not taken. */
	private record Refused(@JsonProperty("case") String caseNumber, String reason) {
	}

}
