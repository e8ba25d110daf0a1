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
import de.aktenlauf.text.WordPlaces;
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

	private static final int MAX_LINES = 500;

	private static final Pattern AREA = Pattern
		.compile("(\\d{1,4})\\s*[:;]((?:\\s*\\d{1,3}(?:[.,]\\d{1,2})?%?){4})\\s*");

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
		Map<Integer, List<Box>> boxes = new TreeMap<>();
		List<String> missed = new ArrayList<>();
		List<String> wrong = new ArrayList<>();
		for (String word : lines(words())) {
			Map<Integer, List<Box>> places = WordPlaces.find(pages, word);
			if (places.isEmpty()) {
				missed.add(word);
			}
			places.forEach((page, found) -> boxes.computeIfAbsent(page, (key) -> new ArrayList<>()).addAll(found));
		}
		for (String line : lines(areas())) {
			Matcher area = AREA.matcher(line);
			int number = area.matches() ? Integer.parseInt(area.group(1)) : 0;
			if (number < 1 || number > pages.size()) {
				wrong.add(line);
			}
			else {
				boxes.computeIfAbsent(number, (key) -> new ArrayList<>())
					.add(box(area.group(2), pages.get(number - 1)));
			}
		}
		return new Found(boxes, missed, wrong);
	}

	private static Box box(String typed, Page page) {
		List<Double> percent = NUMBER.matcher(typed)
			.results()
			.map((number) -> Math.min(100, Double.parseDouble(number.group().replace(',', '.'))) / 100)
			.toList();
		int left = (int) Math.floor(percent.get(0) * page.width());
		int top = (int) Math.floor(percent.get(1) * page.height());
		return new Box(left, top, (int) Math.ceil(percent.get(2) * page.width()),
				(int) Math.ceil(percent.get(3) * page.height()));
	}

	private static List<String> lines(String text) {
		return Arrays.stream(text.split("\\R", -1))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.limit(MAX_LINES)
			.toList();
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	/**
	 * What was found.
	 *
	 * @param areas by page from 1
	 * @param missed words that stand on no page
	 * @param wrong lines that name no area
	 */
	record Found(Map<Integer, List<Box>> areas, List<String> missed, List<String> wrong) {

		int count() {
			return this.areas.values().stream().mapToInt(List::size).sum();
		}

	}

}
