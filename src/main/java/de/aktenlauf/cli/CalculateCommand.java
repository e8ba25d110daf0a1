package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.rates.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Calculates a household as {@code POST /api/v1/calculations} does; needs no data folder
 * and no server.
 */
@Command(name = "calculate", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class CalculateCommand implements Callable<Integer> {

	private final Output output;

	@Parameters(paramLabel = "<file>", descriptionKey = "calculate.file")
	private Path file = Path.of("");

	@Option(names = "--words", descriptionKey = "calculate.words")
	private boolean words;

	@Mixin
	private Verbosity verbosity = new Verbosity();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	CalculateCommand(Output output) {
		this.output = output;
	}

	@Override
	public Integer call() throws IOException {
		if (!Files.isRegularFile(this.file)) {
			throw new ParameterException(this.spec.commandLine(), Output.message("import.nothing", this.file));
		}
		Benefits benefits = new Benefits(Figures.load());
		CalculationSheet sheet = CalculationSheet.of(benefits.calculate(benefits.read(request())));
		boolean forPeople = this.words || this.output.terminal();
		if (this.verbosity.json() || !forPeople) {
			this.output.json(sheet);
		}
		else if (!this.verbosity.silent()) {
			tell(sheet);
		}
		return ExitCode.OK;
	}

	private byte[] request() throws IOException {
		try (InputStream request = Files.newInputStream(this.file)) {
			byte[] bytes = request.readNBytes(HouseholdReader.MAX_BYTES + 1);
			if (bytes.length > HouseholdReader.MAX_BYTES) {
				throw new ParameterException(this.spec.commandLine(),
						Output.message("calculate.tooLarge", HouseholdReader.MAX_BYTES));
			}
			return bytes;
		}
	}

	private void tell(CalculationSheet sheet) {
		this.output.say("calculate.sums", sheet.total(), sheet.childSupplementTotal(), sheet.countableIncome(),
				sheet.lawVersion());
		for (CalculationSheet.SheetPerson person : sheet.persons()) {
			this.output.say("calculate.person", person.id(), person.stage(), person.need(), person.claim(),
					person.claimStandard(), person.claimHousing(), person.childSupplement());
			sheet.lines()
				.stream()
				.filter((line) -> line.person().equals(person.id()))
				.forEach((line) -> this.output.say("calculate.line", line.amount(), line.explanation(), line.source()));
		}
		sheet.carriedForward()
			.forEach((figure) -> this.output.say("calculate.reservation", figure.figure(), figure.value(),
					figure.signedBy(), figure.signedOn()));
	}

}
