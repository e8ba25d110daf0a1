package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;

/**
 * Reads case, customer and file numbers in all spellings, also badly recognised ones.
 * What it returns is what may stand there; the register decides what does.
 */
final class NumberReader {

	private static final String FIVE = "(" + Digits.ANY + "(?:[ ]?" + Digits.ANY + "){4})";

	private static final String SEVEN = "(" + Digits.ANY + "(?:\\s?" + Digits.ANY + "){6})";

	/** The two slashes, or BG, as recognition may have them. */
	private static final Pattern WITH_SLASHES = Pattern
		.compile("(?<![0-9])" + FIVE + "\\s{0,2}(?:/\\s?/|\\\\\\\\|[B8][G6CO])\\s{0,2}(?=" + Digits.ANY + ")");

	/** One slash, or slashes taken for letters: only with all seven digits. */
	private static final Pattern WITH_WRONG_SLASHES = Pattern.compile("(?<![0-9])" + FIVE
			+ "\\s{0,2}(?:[/\\\\|lI!1i][/\\\\|lI!1if]?|[-:;,.*#\"HNUVW])\\s{0,2}" + SEVEN + "(?![0-9A-Za-z])");

	/** One of the slashes lost, and the serial without its zeros: only behind a label. */
	private static final Pattern SHORT_WITH_ONE_SLASH = Pattern
		.compile("(?<![0-9])" + FIVE + "\\s?[/\\\\]\\s?(" + Digits.ANY + "{4,6})(?![0-9A-Za-z/.])");

	private static final Pattern WITHOUT_SLASHES = Pattern
		.compile("(?<![0-9A-Za-z])" + FIVE + "\\s?" + SEVEN + "(?![0-9A-Za-z])");

	private static final Pattern CUSTOMER = Pattern
		.compile("(?<![0-9A-Za-z])(" + Digits.ANY + "[ ]?" + Digits.ANY + "[ ]?" + Digits.ANY
				+ ")[ ]?([A-Za-z0-9|!])[ ]?(" + Digits.ANY + "(?:[ ]?" + Digits.ANY + "){5})(?![0-9A-Za-z])");

	private static final Pattern FILE = Pattern.compile("(?<![0-9A-Za-z.,/])(" + Digits.ANY + "{3})[ ]?[.,][ ]?("
			+ Digits.ANY + "{4,7})(?![0-9A-Za-z]|[.,/][0-9])");

	private static final Pattern CASE_LABEL = Pattern
		.compile("bg.{0,3}n[ur]|bedarfsgemeinschaft|aktenzeichen|zeichen|\\baz\\b|\\bbg\\b");

	private static final Pattern CUSTOMER_LABEL = Pattern.compile("kunden.{0,2}n|kundennummer|kd.{0,3}nr|kdnr");

	private static final Pattern FILE_LABEL = Pattern.compile("akte|zeichen|\\baz\\b|geschaftsz|gesch\\b");

	private static final int SERIAL = 7;

	/** File numbers of other lengths count only behind a label, and well read. */
	private static final int FILE_SERIAL = 5;

	/** At least so many of twelve characters must be true digits. */
	private static final int TRUE_DIGITS = 9;

	private NumberReader() {
	}

	static List<NumberHit> read(ExtractedText text) {
		List<NumberHit> hits = new ArrayList<>();
		for (Page page : text.pages()) {
			if (!page.blank()) {
				PageText pageText = new PageText(page);
				boolean[] taken = new boolean[pageText.text().length()];
				readWithSlashes(pageText, taken, hits);
				readFullLength(pageText, taken, hits, WITH_WRONG_SLASHES);
				readFullLength(pageText, taken, hits, WITHOUT_SLASHES);
				readShort(pageText, taken, hits);
				readCustomers(pageText, taken, hits);
				readFiles(pageText, taken, hits);
			}
		}
		return hits;
	}

	private static void readWithSlashes(PageText page, boolean[] taken, List<NumberHit> hits) {
		Matcher matcher = WITH_SLASHES.matcher(page.text());
		while (matcher.find()) {
			Serial serial = Serial.read(page.text(), matcher.end());
			if (serial.readings().isEmpty() || Digits.countTrue(matcher.group(1)) < 3) {
				continue;
			}
			String prefix = Digits.read(matcher.group(1));
			boolean exact = serial.exact() && Digits.countTrue(matcher.group(1)) == 5;
			List<String> readings = serial.readings().stream().map((digits) -> prefix + "//" + digits).toList();
			take(taken, matcher.start(), serial.end());
			hits.add(new NumberHit(CaseFoundBy.CASE_NUMBER, readings, exact, serial.complete(), true,
					page.evidence(matcher.start(), serial.end(), "CASE_NUMBER")));
		}
	}

	private static void readFullLength(PageText page, boolean[] taken, List<NumberHit> hits, Pattern pattern) {
		Matcher matcher = pattern.matcher(page.text());
		while (matcher.find()) {
			int trueDigits = Digits.countTrue(matcher.group(1)) + Digits.countTrue(matcher.group(2));
			if (trueDigits < TRUE_DIGITS || isTaken(taken, matcher)) {
				continue;
			}
			take(taken, matcher.start(), matcher.end());
			hits.add(new NumberHit(CaseFoundBy.CASE_NUMBER,
					List.of(Digits.read(matcher.group(1)) + "//" + Digits.read(matcher.group(2))), false, true,
					isLabelled(page.text(), matcher.start(), CASE_LABEL),
					page.evidence(matcher.start(), matcher.end(), "CASE_NUMBER")));
		}
	}

	private static void readShort(PageText page, boolean[] taken, List<NumberHit> hits) {
		Matcher matcher = SHORT_WITH_ONE_SLASH.matcher(page.text());
		while (matcher.find()) {
			String serial = Digits.read(matcher.group(2));
			int letters = matcher.group(1).replace(" ", "").length() + serial.length()
					- Digits.countTrue(matcher.group(1)) - Digits.countTrue(matcher.group(2));
			if (letters <= 1 && !isTaken(taken, matcher) && isLabelled(page.text(), matcher.start(), CASE_LABEL)) {
				take(taken, matcher.start(), matcher.end());
				hits.add(new NumberHit(CaseFoundBy.CASE_NUMBER,
						List.of(Digits.read(matcher.group(1)) + "//" + "0".repeat(SERIAL - serial.length()) + serial),
						false, false, true, page.evidence(matcher.start(), matcher.end(), "CASE_NUMBER")));
			}
		}
	}

	private static void readCustomers(PageText page, boolean[] taken, List<NumberHit> hits) {
		Matcher matcher = CUSTOMER.matcher(page.text());
		while (matcher.find()) {
			int trueDigits = Digits.countTrue(matcher.group(1)) + Digits.countTrue(matcher.group(3));
			char letter = matcher.group(2).charAt(0);
			boolean labelled = isLabelled(page.text(), matcher.start(), CUSTOMER_LABEL);
			if (trueDigits < 7 || isTaken(taken, matcher) || (!Character.isLetter(letter) && !labelled)) {
				continue;
			}
			List<String> readings = Digits.letters(letter)
				.stream()
				.map((read) -> Digits.read(matcher.group(1)) + read + Digits.read(matcher.group(3)))
				.toList();
			if (!readings.isEmpty()) {
				take(taken, matcher.start(), matcher.end());
				hits.add(new NumberHit(CaseFoundBy.CUSTOMER_NUMBER, readings,
						trueDigits == 9 && Character.isUpperCase(letter), true, true,
						page.evidence(matcher.start(), matcher.end(), "CUSTOMER_NUMBER")));
			}
		}
	}

	private static void readFiles(PageText page, boolean[] taken, List<NumberHit> hits) {
		Matcher matcher = FILE.matcher(page.text());
		while (matcher.find()) {
			int trueDigits = Digits.countTrue(matcher.group(1)) + Digits.countTrue(matcher.group(2));
			boolean labelled = isLabelled(page.text(), matcher.start(), FILE_LABEL);
			boolean usual = matcher.group(2).length() == FILE_SERIAL;
			boolean exact = trueDigits == matcher.group(1).length() + matcher.group(2).length();
			if (isTaken(taken, matcher) || (usual ? trueDigits < 6 : !labelled || !exact)) {
				continue;
			}
			hits.add(new NumberHit(CaseFoundBy.FILE_NUMBER,
					List.of(Digits.read(matcher.group(1)) + "." + Digits.read(matcher.group(2))), exact, true, labelled,
					page.evidence(matcher.start(), matcher.end(), "FILE_NUMBER")));
		}
	}

	/** A label stands in the same line before the number, or in the two lines above. */
	private static boolean isLabelled(String text, int start, Pattern label) {
		int from = start;
		for (int lines = 0; from > 0 && lines < 3; lines++) {
			from = text.lastIndexOf('\n', from - 1);
		}
		String before = Spelling.fold(text.substring(Math.max(0, from), start)).toLowerCase(Locale.ROOT);
		return label.matcher(before).find();
	}

	private static boolean isTaken(boolean[] taken, Matcher matcher) {
		for (int i = matcher.start(); i < matcher.end(); i++) {
			if (taken[i]) {
				return true;
			}
		}
		return false;
	}

	private static void take(boolean[] taken, int from, int to) {
		for (int i = from; i < to; i++) {
			taken[i] = true;
		}
	}

	/**
	 * The digits behind the slashes.
	 *
	 * @param readings seven digits each, filled up with zeros
	 * @param exact whether seven true digits stand there
	 * @param complete whether seven characters stand there
	 * @param end behind the last character
	 */
	private record Serial(List<String> readings, boolean exact, boolean complete, int end) {

		static Serial read(String text, int start) {
			StringBuilder digits = new StringBuilder();
			Set<String> readings = new LinkedHashSet<>();
			int position = start;
			int end = start;
			while (position < text.length() && digits.length() < SERIAL) {
				char letter = text.charAt(position);
				if (Character.isWhitespace(letter)) {
					addPadded(readings, digits);
					end = readings.isEmpty() ? end : position;
					if (position + 1 == text.length() || Character.isWhitespace(text.charAt(position + 1))) {
						break;
					}
				}
				else if (Digits.mayBe(letter)) {
					digits.append(Digits.read(letter));
				}
				else {
					break;
				}
				position++;
			}
			boolean bounded = position >= text.length() || !Character.isLetterOrDigit(text.charAt(position));
			if (digits.length() == SERIAL && bounded) {
				boolean exact = Digits.countTrue(text.substring(start, position)) == SERIAL;
				if (position - start == SERIAL) {
					return new Serial(List.of(digits.toString()), exact, true, position);
				}
				readings.add(digits.toString());
				return new Serial(List.copyOf(readings), exact && readings.size() == 1, true, position);
			}
			if (bounded && readings.isEmpty()) {
				addPadded(readings, digits);
				end = position;
			}
			return new Serial(List.copyOf(readings), false, false, end);
		}

		private static void addPadded(Set<String> readings, StringBuilder digits) {
			if (readings.isEmpty() && digits.length() >= 2 && digits.charAt(0) != '0') {
				readings.add("0".repeat(SERIAL - digits.length()) + digits);
			}
		}

	}

}
