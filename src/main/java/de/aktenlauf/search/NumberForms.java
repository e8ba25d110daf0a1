package de.aktenlauf.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in all their spellings as one term: case and customer numbers, bank
 * accounts and telephones without blanks and strokes, dates as {@code #d20261120},
 * amounts as {@code #a1234,56}.
 */
final class NumberForms {

	private static final String MONTHS = "jan feb mar apr mai jun jul aug sep okt nov dez";

	/** Years below are of this century: nobody here was born before 1941. */
	private static final int CENTURY_PIVOT = 40;

	private static final List<Form> FORMS = List.of(
			// 35504//0012345, 35504 // 12345, 35504BG0012345
			new Form(true, "(?<!\\d)(\\d{5})\\h*(?:/\\h?/|BG)\\h*(\\d{1,7})(?!\\d)",
					(m) -> m.group(1) + "0".repeat(7 - m.group(2).length()) + m.group(2)),
			// DE89 3704 0044 0532 0130 00
			new Form(true,
					"(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?:\\h?[0-9A-Z]{4}){3,7}(?:\\h?[0-9A-Z]{1,4})?(?![\\p{L}\\d])",
					(m) -> compact(m.group()).toLowerCase(Locale.ROOT)),
			// 355A123456, 355 A 123456
			new Form(true, "(?<![\\p{L}\\d])(\\d{3})\\h?([A-Za-z])\\h?(\\d{6})(?!\\d)",
					(m) -> compact(m.group()).toLowerCase(Locale.ROOT)),
			// 2026-11-20
			new Form(true, "(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)",
					(m) -> date(m.group(1), m.group(2), m.group(3))),
			// 20.11.2026, 20. 11. 26, 20/11/2026
			new Form(true, "(?<!\\d)(\\d{1,2})\\h?[./-]\\h?(\\d{1,2})\\h?[./-]\\h?(\\d{4}|\\d{2})(?![\\d,])",
					(m) -> date(m.group(3), m.group(2), m.group(1))),
			// 20. November 2026
			new Form(true, "(?<!\\d)(\\d{1,2})\\.?\\h*(\\p{L}{3,9})\\.?\\h*(\\d{4}|\\d{2})(?!\\d)",
					(m) -> dateByName(m.group(3), m.group(2), m.group(1))),
			// 1.234,56, 1234,56, 1 234,56, 12,-, 1.234
			new Form(true,
					"(?<![\\d.,])(\\d{1,3}(?:[.\\h'’]\\d{3})+|\\d+)(?:,(\\d{2})|,\\h?([-–—]{1,2}))(?![\\d,]|\\.\\d)",
					(m) -> "#a" + digits(m.group(1)) + "," + ((m.group(2) != null) ? m.group(2) : "00")),
			new Form(true, "(?<![\\d.,/-])(\\d{1,3}(?:\\.\\d{3})+)(?![\\d,/-]|\\.\\d)",
					(m) -> "#a" + digits(m.group(1)) + ",00"),
			new Form(true, "(?<![\\d.,/-])(\\d+)\\.(\\d{2})(?![\\d.,/-])",
					(m) -> "#a" + digits(m.group(1)) + "," + m.group(2)),
			// +49 (0) 2421 123-456
			new Form(true, "(?:\\+|(?<!\\d)00)49\\h?(?:\\(0\\))?((?:[\\h/()-]{0,3}\\d){5,14})(?!\\d)",
					(m) -> "0" + digits(m.group(1))),
			// (02421) 123 456, 02421/123-456
			new Form(true, "(?<![\\d+])\\(?(0[1-9]\\d{1,4})\\)?((?:[\\h/-]{0,3}\\d){3,10})(?!\\d)",
					(m) -> digits(m.group())),
			// 352.12345, 4711-0815/26
			new Form(false, "(?<!\\d)\\d+(?:\\h?[./–-]{1,2}\\h?\\d+){1,7}(?!\\d)", (m) -> digits(m.group())),
			// 12 345 678 901
			new Form(false, "(?<!\\d)\\d+(?:\\h\\d+){1,7}(?!\\d)", (m) -> digits(m.group())),
			// 65 170839 J 003
			new Form(false, "(?<!\\d)\\d{2}\\h?\\d{6}\\h?[A-Z]\\h?\\d{3}(?!\\d)",
					(m) -> compact(m.group()).toLowerCase(Locale.ROOT)));

	private NumberForms() {
	}

	/**
	 * The numbers of a text, by their beginning, the longer first.
	 * @param text any text
	 * @return overlapping where a number can be read in several ways
	 */
	static List<Span> find(String text) {
		List<Span> spans = new ArrayList<>();
		int[] starts = starts(text);
		for (Form form : FORMS) {
			Matcher matcher = form.pattern().matcher(text).useTransparentBounds(true);
			int from = 0;
			for (int start : starts) {
				if (start < from || !matcher.region(start, text.length()).lookingAt()) {
					continue;
				}
				from = matcher.end();
				String term = form.reading().apply(matcher);
				if (term != null && term.length() <= TextScanner.MAX_WORD_LENGTH) {
					spans.add(new Span(matcher.start(), matcher.end(), term, form.known()));
				}
			}
		}
		spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
		return spans;
	}

	/**
	 * Where a number can begin: at the first digit of a row, at the sign or bracket
	 * before it, or at the two letters of an IBAN. Looking nowhere else makes a letter of
	 * words cost next to nothing.
	 */
	private static int[] starts(String text) {
		IntStream.Builder starts = IntStream.builder();
		boolean within = false;
		for (int i = 0; i < text.length(); i++) {
			boolean digit = isDigit(text.charAt(i));
			if (digit && !within) {
				if (i > 1 && isCapital(text.charAt(i - 1)) && isCapital(text.charAt(i - 2))) {
					starts.add(i - 2);
				}
				if (i > 0 && (text.charAt(i - 1) == '+' || text.charAt(i - 1) == '(')) {
					starts.add(i - 1);
				}
				starts.add(i);
			}
			within = digit;
		}
		return starts.build().toArray();
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isCapital(char c) {
		return c >= 'A' && c <= 'Z';
	}

	/**
	 * The numbers of a query: where a known form was recognised, a mere row of digits
	 * that overlaps it says nothing.
	 * @param text any text
	 * @return known forms, and rows of digits apart from them
	 */
	static List<Span> findDistinct(String text) {
		List<Span> spans = find(text);
		return spans.stream()
			.filter((span) -> span.known() || spans.stream().noneMatch((other) -> other.known() && other.crosses(span)))
			.toList();
	}

	private static @Nullable String dateByName(String year, String month, String day) {
		String folded = WordForms.fold(month);
		int index = (folded.length() < 3) ? -1 : MONTHS.indexOf(folded.substring(0, 3));
		return (index < 0 || index % 4 != 0) ? null : date(year, Integer.toString(index / 4 + 1), day);
	}

	private static @Nullable String date(String year, String month, String day) {
		int monthNumber = Integer.parseInt(month);
		int dayNumber = Integer.parseInt(day);
		int yearNumber = Integer.parseInt(year);
		if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) {
			return null;
		}
		if (year.length() == 2) {
			yearNumber += (yearNumber <= CENTURY_PIVOT) ? 2000 : 1900;
		}
		return String.format(Locale.ROOT, "#d%04d%02d%02d", yearNumber, monthNumber, dayNumber);
	}

	private static String digits(String text) {
		StringBuilder digits = new StringBuilder();
		text.chars().filter((c) -> c >= '0' && c <= '9').forEach((c) -> digits.append((char) c));
		return digits.toString();
	}

	private static String compact(String text) {
		StringBuilder compact = new StringBuilder();
		text.chars().filter(Character::isLetterOrDigit).forEach((c) -> compact.append((char) c));
		return compact.toString();
	}

	/**
	 * A number in a text.
	 *
	 * @param start first character
	 * @param end behind the last character
	 * @param term the one form of all its spellings
	 * @param known whether it is a known form, not just a row of digits
	 */
	record Span(int start, int end, String term, boolean known) {

		boolean crosses(Span other) {
			return this.start < other.end && other.start < this.end
					&& !(this.start == other.start && this.end == other.end);
		}

	}

	/**
	 * How one sort of number is written and read.
	 *
	 * @param known whether it is a known form, not just a row of digits
	 * @param pattern how it is written
	 * @param reading gives the term, null if it is none after all
	 */
	private record Form(boolean known, Pattern pattern, Function<MatchResult, @Nullable String> reading) {

		Form(boolean known, String expression, Function<MatchResult, @Nullable String> reading) {
			this(known, Pattern.compile(expression), reading);
		}

	}

}
