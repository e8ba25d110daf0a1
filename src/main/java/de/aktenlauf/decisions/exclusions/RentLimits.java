package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.aktenlauf.shared.ConfigFile;
import de.aktenlauf.shared.Money;
import org.apache.commons.csv.CSVRecord;

/**
 * What rent and heating are reasonable, by area and number of heads.
 * <p>
 * Concurrency: unchangeable, any number of threads. Failure: rows of one area and size
 * that overlap or leave a gap stop the program when they are read.
 */
public final class RentLimits {

	private static final String FILE = "law/rent_limits.csv";

	private final Map<Key, List<RentLimit>> limits;

	private RentLimits(Map<Key, List<RentLimit>> limits) {
		this.limits = limits;
	}

	/**
	 * Reads the table of the {@code config} folder.
	 * @return the limits
	 * @throws IllegalStateException if the table contradicts itself
	 */
	public static RentLimits load() {
		return of(ConfigFile.rows(FILE));
	}

	static RentLimits of(List<CSVRecord> table) {
		Map<Key, List<RentLimit>> limits = new TreeMap<>();
		for (CSVRecord line : table) {
			RentLimit row = row(line);
			limits.computeIfAbsent(new Key(row.comparisonArea(), row.householdSize()), (key) -> new ArrayList<>())
				.add(row);
		}
		limits.values().forEach(RentLimits::refuseGaps);
		return new RentLimits(limits);
	}

	/**
	 * The rows for a flat.
	 * @param comparisonArea key of the area
	 * @param householdSize how many heads
	 * @param span the months
	 * @return the rows that hold in one of the months; empty if there are none
	 */
	public List<RentLimit> of(String comparisonArea, int householdSize, MonthSpan span) {
		return this.limits.getOrDefault(new Key(comparisonArea, householdSize), List.of())
			.stream()
			.filter((row) -> span.months().stream().anyMatch(row::holdsIn))
			.toList();
	}

	/**
	 * The areas of the table.
	 * @return their keys, in order
	 */
	public List<String> areas() {
		return this.limits.keySet().stream().map(Key::area).distinct().toList();
	}

	private static void refuseGaps(List<RentLimit> rows) {
		rows.sort(Comparator.comparing(RentLimit::from));
		for (int place = 1; place < rows.size(); place++) {
			RentLimit row = rows.get(place);
			LocalDate expected = rows.get(place - 1).to().map((last) -> last.plusDays(1)).orElse(LocalDate.MAX);
			if (!row.from().equals(expected)) {
				throw new IllegalStateException("config/" + FILE + " has a gap or an overlap before " + row.from()
						+ " for " + row.comparisonArea() + " and " + row.householdSize()
						+ " heads; let the rows follow each other day by day");
			}
		}
	}

	private static RentLimit row(CSVRecord line) {
		try {
			DayRange days = DayRange.of(line.get("valid_from"), line.get("valid_to"));
			RentLimit row = new RentLimit(line.get("comparison_area"), Integer.parseInt(line.get("household_size")),
					days.from(), days.to(), Money.parse(line.get("rent_limit")), Money.parse(line.get("heating_limit")),
					line.get("source"));
			if (row.comparisonArea().isBlank() || row.source().isBlank() || row.householdSize() < 1
					|| !row.rent().isPositive() || !row.heating().isPositive()) {
				throw new IllegalArgumentException("area, heads, limits and source are needed");
			}
			return row;
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("config/" + FILE + " row " + line.getRecordNumber() + " is wrong", ex);
		}
	}

	private record Key(String area, int heads) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparing(Key::area).thenComparingInt(Key::heads).compare(this, other);
		}

	}

}
