package de.aktenlauf.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads words that mean days: {@code heute}, {@code letzte Woche}, {@code 10/2026},
 * {@code 2026}, {@code 1.10.2026}, and from one to another with {@code ..} between.
 */
final class DateWords {

	private static final String YEAR = "(?:19|20)\\d{2}";

	private static final String MONTH = "\\d{1,2}/" + YEAR;

	private static final String DAY = "\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}";

	private static final String POINT = DAY + "|" + MONTH + "|" + YEAR;

	private static final String END = "(?![\\p{L}\\d/,-]|\\.[\\p{L}\\d])";

	private static final Pattern RANGE = Pattern.compile("(" + POINT + ")?\\.\\.(" + POINT + ")?" + END);

	private static final Pattern NAMED = Pattern.compile(
			"(?iu)(heute|gestern|vorgestern)" + END + "|(diese|letzte|vorige)[rnsm]?[\\s-]+(woche|monat|jahr)" + END);

	private static final Pattern ONE_MONTH = Pattern.compile("(" + MONTH + ")" + END);

	private static final Pattern ONE_POINT = Pattern.compile("(" + POINT + ")" + END);

	private final LocalDate today;

	DateWords(LocalDate today) {
		this.today = today;
	}

	/**
	 * Reads date words among other words: single days and years stand in letters as well
	 * and are no date words there.
	 * @param text what was typed
	 * @param from where the word begins
	 * @return the days, empty if there are no date words
	 */
	Optional<Days> among(String text, int from) {
		return named(text, from).or(() -> range(text, from)).or(() -> point(ONE_MONTH, text, from));
	}

	/**
	 * Reads date words that must be some.
	 * @param text what was typed
	 * @param from where the word begins
	 * @return the days, empty if they cannot be read
	 */
	Optional<Days> at(String text, int from) {
		return named(text, from).or(() -> range(text, from)).or(() -> point(ONE_POINT, text, from));
	}

	private Optional<Days> named(String text, int from) {
		Matcher matcher = matcher(NAMED, text, from);
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		if (matcher.group(1) != null) {
			LocalDate day = this.today.minusDays(switch (matcher.group(1).toLowerCase(Locale.GERMAN)) {
				case "heute" -> 0;
				case "gestern" -> 1;
				default -> 2;
			});
			return Optional.of(new Days(day, day, matcher.end()));
		}
		int back = matcher.group(2).toLowerCase(Locale.GERMAN).equals("diese") ? 0 : 1;
		return Optional.of(switch (matcher.group(3).toLowerCase(Locale.GERMAN)) {
			case "woche" -> {
				LocalDate monday = this.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
				yield new Days(monday, monday.plusDays(6), matcher.end());
			}
			case "monat" -> {
				YearMonth month = YearMonth.from(this.today).minusMonths(back);
				yield new Days(month.atDay(1), month.atEndOfMonth(), matcher.end());
			}
			default -> {
				int year = this.today.getYear() - back;
				yield new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), matcher.end());
			}
		});
	}

	private static Optional<Days> range(String text, int from) {
		Matcher matcher = matcher(RANGE, text, from);
		if (!matcher.lookingAt() || (matcher.group(1) == null && matcher.group(2) == null)) {
			return Optional.empty();
		}
		try {
			LocalDate first = (matcher.group(1) != null) ? days(matcher.group(1), 0).from() : null;
			LocalDate last = (matcher.group(2) != null) ? days(matcher.group(2), 0).to() : null;
			boolean backwards = first != null && last != null && first.isAfter(last);
			return backwards ? Optional.empty() : Optional.of(new Days(first, last, matcher.end()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Days> point(Pattern pattern, String text, int from) {
		Matcher matcher = matcher(pattern, text, from);
		try {
			return matcher.lookingAt() ? Optional.of(days(matcher.group(1), matcher.end())) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Matcher matcher(Pattern pattern, String text, int from) {
		return pattern.matcher(text).region(from, text.length());
	}

	private static Days days(String point, int end) {
		if (point.contains("/")) {
			int slash = point.indexOf('/');
			YearMonth month = YearMonth.of(Integer.parseInt(point.substring(slash + 1)),
					Integer.parseInt(point.substring(0, slash)));
			return new Days(month.atDay(1), month.atEndOfMonth(), end);
		}
		if (point.matches(YEAR)) {
			int year = Integer.parseInt(point);
			return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), end);
		}
		String[] parts = point.split("[.-]", -1);
		boolean yearFirst = parts[0].length() == 4;
		LocalDate day = LocalDate.of(Integer.parseInt(parts[yearFirst ? 0 : 2]), Integer.parseInt(parts[1]),
				Integer.parseInt(parts[yearFirst ? 2 : 0]));
		return new Days(day, day, end);
	}

	/**
	 * Days from one to another.
	 *
	 * @param from the first, null for any
	 * @param to the last, null for any
	 * @param end behind the words in the text
	 */
	record Days(@Nullable LocalDate from, @Nullable LocalDate to, int end) {
	}

}
