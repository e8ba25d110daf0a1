package de.aktenlauf.decisions.exclusions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVRecord;

/**
 * What the office has set for automatic decisions, dated.
 * <p>
 * Concurrency: unchangeable, any number of threads. Failure: a table that contradicts
 * itself or lacks a key stops the program when it is read.
 */
public final class DecisionSettings {

	private static final String FILE = "decisions/settings.csv";

	private final List<Row> rows;

	private DecisionSettings(List<Row> rows) {
		this.rows = List.copyOf(rows);
	}

	/**
	 * Reads the table of the {@code config} folder.
	 * @return the settings
	 * @throws IllegalStateException if rows overlap, cannot be read, or a key has none
	 */
	public static DecisionSettings load() {
		return of(ConfigFile.rows(FILE));
	}

	static DecisionSettings of(List<CSVRecord> table) {
		List<Row> rows = new ArrayList<>();
		for (CSVRecord line : table) {
			Row row = row(line);
			if (rows.stream().anyMatch((other) -> other.key == row.key && other.days.overlaps(row.days))) {
				throw new IllegalStateException("config/" + FILE + " gives " + row.key.text() + " two values from "
						+ row.days.from() + "; end the earlier row first");
			}
			rows.add(row);
		}
		for (DecisionSetting key : DecisionSetting.values()) {
			if (rows.stream().noneMatch((row) -> row.key == key)) {
				throw new IllegalStateException("config/" + FILE + " lacks " + key.text() + "; add its row");
			}
		}
		return new DecisionSettings(rows);
	}

	/**
	 * What holds on a day.
	 * @param day the day
	 * @return a value for each key
	 * @throws IllegalStateException if a key has none on that day
	 */
	public Map<DecisionSetting, String> on(LocalDate day) {
		Map<DecisionSetting, String> values = new EnumMap<>(DecisionSetting.class);
		for (Row row : this.rows) {
			if (row.days.contains(day)) {
				values.put(row.key, row.value);
			}
		}
		for (DecisionSetting key : DecisionSetting.values()) {
			if (!values.containsKey(key)) {
				throw new IllegalStateException("config/" + FILE + " has no " + key.text() + " on " + day);
			}
		}
		return Map.copyOf(values);
	}

	private static Row row(CSVRecord line) {
		try {
			DecisionSetting key = DecisionSetting.of(line.get("key"))
				.orElseThrow(() -> new IllegalArgumentException("unknown key " + line.get("key")));
			if (line.get("source").isBlank()) {
				throw new IllegalArgumentException("a setting has a source");
			}
			return new Row(key, DayRange.of(line.get("valid_from"), line.get("valid_to")),
					new BigDecimal(line.get("value")).toPlainString());
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("config/" + FILE + " row " + line.getRecordNumber() + " is wrong", ex);
		}
	}

	private record Row(DecisionSetting key, DayRange days, String value) {
	}

}
