package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to paint over, as it comes; what is missing is null.
 *
 * @param version the version that the person saw
 * @param worte words, names and numbers, one a line
 * @param bereiche areas, one a line: page, then left, top, width and height in percent
 * @param zweck for whom or what
 * @param aktion {@code vorschau} or {@code erzeugen}
 */
record RedactionForm(long version, @Nullable String worte, @Nullable String bereiche, @Nullable String zweck,
		@Nullable String aktion) {

	static final int MAX_LINES = 500;

	private static final Pattern AREA = Pattern
		.compile("(\\d{1,4})\\s*[:;]\\s*(\\d{1,3}(?:[.,]\\d{1,2})?%?(?:\\s+\\d{1,3}(?:[.,]\\d{1,2})?%?){3})");

	private static final Box NOTHING = new Box(0, 0, 0, 0);

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

	String words() {
		return text(this.worte);
	}

	String areas() {
		return text(this.bereiche);
	}

	String purpose() {
		return text(this.zweck);
	}

	boolean makes() {
		return text(this.aktion).equals("erzeugen");
	}

	/** Everything that is to be painted over, and what was not found or understood. */
	Found find(List<Page> pages) {
		Map<Integer, List<Box>> drawn = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		for (String line : lines(areas())) {
			Matcher area = AREA.matcher(line);
			int number = area.matches() ? Integer.parseInt(area.group(1)) : 0;
			Box box = (number < 1 || number > pages.size()) ? NOTHING : box(area.group(2), pages.get(number - 1));
			if (box.width() < 1 || box.height() < 1) {
				wrong.add(line);
			}
			else {
				drawn.computeIfAbsent(number, (key) -> new ArrayList<>()).add(box);
			}
		}
		return new Found(Redaction.find(pages, lines(words()), drawn), wrong);
	}

	/** Whether more was typed than is looked for. */
	boolean tooLong() {
		return lines(words()).size() > MAX_LINES || lines(areas()).size() > MAX_LINES;
	}

	/** An area as it is typed, a little larger rather than smaller. */
	static String typed(Redaction.PlacedCode code) {
		Box box = code.required();
		int width = code.page().width();
		int height = code.page().height();
		long left = tenths(box.x(), width, false);
		long top = tenths(box.y(), height, false);
		return "%d: %s %s %s %s".formatted(code.page().number(), percent(left), percent(top),
				percent(tenths(box.x() + box.width(), width, true) - left),
				percent(tenths(box.y() + box.height(), height, true) - top));
	}

	private static long tenths(int pixels, int whole, boolean up) {
		double tenths = 1_000.0 * pixels / Math.max(1, whole);
		return (long) (up ? Math.ceil(tenths) : Math.floor(tenths));
	}

	private static String percent(long tenths) {
		return (tenths % 10 == 0) ? Long.toString(tenths / 10) : tenths / 10 + "," + tenths % 10;
	}

	private static Box box(String typed, Page page) {
		List<Double> percent = NUMBER.matcher(typed)
			.results()
			.map((number) -> Math.min(100, Double.parseDouble(number.group().replace(',', '.'))))
			.toList();
		return Redaction.area(page, percent.get(0), percent.get(1), percent.get(2), percent.get(3));
	}

	private static List<String> lines(String text) {
		return Arrays.stream(text.split("\\R", -1))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.limit(MAX_LINES + 1L)
			.toList();
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	/**
	 * What was found.
	 *
	 * @param redaction areas, missed words, and codes that nobody would paint over
	 * @param wrong lines that name no area
	 */
	record Found(Redaction redaction, List<String> wrong) {

		Map<Integer, List<Box>> areas() {
			return this.redaction.areas();
		}

		int count() {
			return this.redaction.count();
		}

	}

}
