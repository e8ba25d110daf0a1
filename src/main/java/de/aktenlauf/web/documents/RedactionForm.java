package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
		Map<Integer, List<Box>> boxes = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		for (String line : lines(areas())) {
			Matcher area = AREA.matcher(line);
			int number = area.matches() ? Integer.parseInt(area.group(1)) : 0;
			Box box = (number < 1 || number > pages.size()) ? NOTHING : box(area.group(2), pages.get(number - 1));
			if (box.width() < 1 || box.height() < 1) {
				wrong.add(line);
			}
			else {
				boxes.computeIfAbsent(number, (key) -> new ArrayList<>()).add(box);
			}
		}
		List<String> words = lines(words());
		Set<Integer> codes = codes(pages, words);
		codes.removeAll(boxes.keySet());
		List<String> missed = new ArrayList<>();
		for (String word : words) {
			Map<Integer, List<Box>> places = WordPlaces.find(pages, word);
			if (places.isEmpty()) {
				missed.add(word);
			}
			places.forEach((page, found) -> boxes.computeIfAbsent(page, (key) -> new ArrayList<>()).addAll(found));
		}
		return new Found(boxes, missed, wrong, codes);
	}

	/** Whether more was typed than is looked for. */
	boolean tooLong() {
		return lines(words()).size() > MAX_LINES || lines(areas()).size() > MAX_LINES;
	}

	/** Pages with a code that says one of the words; where it stands nobody knows. */
	private static Set<Integer> codes(List<Page> pages, List<String> words) {
		return pages.stream()
			.filter((page) -> page.barcodes()
				.stream()
				.anyMatch((code) -> words.stream().anyMatch((word) -> WordPlaces.holds(code.text(), word))))
			.map(Page::number)
			.collect(Collectors.toCollection(TreeSet::new));
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
			.limit(MAX_LINES + 1L)
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
	 * @param codes pages with a code that says one of the words, and no area drawn there
	 */
	record Found(Map<Integer, List<Box>> areas, List<String> missed, List<String> wrong, Set<Integer> codes) {

		int count() {
			return this.areas.values().stream().mapToInt(List::size).sum();
		}

	}

}
