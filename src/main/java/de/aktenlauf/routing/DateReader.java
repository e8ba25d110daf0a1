package de.aktenlauf.routing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads dates: 02.05.1984, 2. Mai 1984, 1984-05-02, 02.05.84. */
final class DateReader {

	private static final int LABEL_WORDS = 4;

	private static final int CENTURY_PIVOT = 30;

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("januar", 1), Map.entry("janner", 1),
			Map.entry("februar", 2), Map.entry("marz", 3), Map.entry("april", 4), Map.entry("mai", 5),
			Map.entry("juni", 6), Map.entry("juli", 7), Map.entry("august", 8), Map.entry("september", 9),
			Map.entry("oktober", 10), Map.entry("november", 11), Map.entry("dezember", 12));

	private DateReader() {
	}

	static List<Day> read(List<Token> tokens) {
		List<Day> days = new ArrayList<>();
		for (int i = 0; i + 2 < tokens.size(); i++) {
			int position = i;
			read(tokens.get(i).form(), tokens.get(i + 1).form(), tokens.get(i + 2).form())
				.ifPresent((date) -> days.add(new Day(date, position)));
		}
		return days;
	}

	private static Optional<LocalDate> read(String first, String second, String third) {
		String one = digits(first);
		String two = MONTHS.containsKey(second) ? String.valueOf(MONTHS.get(second)) : digits(second);
		String three = digits(third);
		if (one.isEmpty() || two.isEmpty() || three.isEmpty() || two.length() > 2) {
			return Optional.empty();
		}
		if (one.length() == 4 && three.length() <= 2) {
			return date(one, two, three);
		}
		return (one.length() <= 2 && (three.length() == 4 || three.length() == 2)) ? date(three, two, one)
				: Optional.empty();
	}

	private static String digits(String form) {
		if (form.length() > 4 || Digits.countTrue(form) * 2 < form.length() || form.isEmpty()) {
			return "";
		}
		String read = Digits.read(form);
		return (Digits.countTrue(read) == read.length()) ? read : "";
	}

	private static Optional<LocalDate> date(String year, String month, String day) {
		int number = Integer.parseInt(year);
		int full = (year.length() == 4) ? number : (number < CENTURY_PIVOT) ? 2000 + number : 1900 + number;
		if (full < 1900 || full > 2100) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A date in a letter.
	 *
	 * @param date the day
	 * @param position of its first token
	 */
	record Day(LocalDate date, int position) {

		boolean ofBirth(List<Token> tokens) {
			for (int i = Math.max(0, this.position - LABEL_WORDS); i < this.position; i++) {
				if (tokens.get(i).form().startsWith("geb")) {
					return true;
				}
			}
			return false;
		}

	}

}
