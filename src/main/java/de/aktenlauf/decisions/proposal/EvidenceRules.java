package de.aktenlauf.decisions.proposal;

import java.util.Arrays;
import java.util.List;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.decisions.exclusions.Evidence.Needed;
import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVRecord;

/**
 * Which evidence the answers of a form need.
 * <p>
 * Concurrency: unchangeable. Failure: a row that cannot be read stops the program.
 */
public final class EvidenceRules {

	private static final String FILE = "decisions/evidence.csv";

	private final List<Row> rows;

	private EvidenceRules(List<Row> rows) {
		this.rows = List.copyOf(rows);
	}

	/**
	 * Reads the table of the {@code config} folder.
	 * @return the rules
	 * @throws IllegalStateException if a row cannot be read
	 */
	public static EvidenceRules load() {
		return new EvidenceRules(ConfigFile.rows(FILE).stream().map(EvidenceRules::row).toList());
	}

	/**
	 * What an application must be proved with.
	 * @param application the application
	 * @param circumstances what is known
	 * @return in the order of the table
	 */
	public List<Needed> needed(Application application, Circumstances circumstances) {
		boolean pay = circumstances.persons()
			.stream()
			.flatMap((person) -> person.incomes().stream())
			.anyMatch((income) -> income.kind() == IncomeKind.EARNED);
		return this.rows.stream().filter((row) -> switch (row.trigger) {
			case PAY -> pay && application.form() != Application.FormKind.CHANGE_NOTICE;
			case CHANGED -> application.answers().get(row.needed.topic()) == Answer.CHANGED;
		}).map(Row::needed).toList();
	}

	private static Row row(CSVRecord line) {
		try {
			return new Row(Trigger.valueOf(line.get("trigger")), new Needed(Topic.valueOf(line.get("topic")),
					Arrays.asList(line.get("kinds").split("\\s+", -1)), line.get("wording"), line.get("source")));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("config/" + FILE + " row " + line.getRecordNumber() + " is wrong", ex);
		}
	}

	private record Row(Trigger trigger, Needed needed) {
	}

	/** When a row asks. */
	private enum Trigger {

		/** Somebody earns. */
		PAY,
		/** The answer says that something changed. */
		CHANGED

	}

}
