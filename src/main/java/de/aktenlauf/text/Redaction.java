package de.aktenlauf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is to be painted over on pages, and what of it nobody would paint over.
 *
 * @param areas by page from 1
 * @param missed words that stand on no page
 * @param codes codes that say one of the words and that the areas leave visible
 */
public record Redaction(Map<Integer, List<Box>> areas, List<String> missed, List<PlacedCode> codes) {

	/** What is painted over around a code, as a part of its shorter side. */
	private static final int MARGIN_PART = 40;

	private static final double PERCENT = 100;

	/** Keeps unmodifiable copies. */
	public Redaction {
		areas = Map.copyOf(areas);
		missed = List.copyOf(missed);
		codes = List.copyOf(codes);
	}

	/**
	 * Finds words on pages.
	 * @param pages what was read
	 * @param words words, names and numbers
	 * @param drawn areas that a person drew, by page from 1
	 * @return the drawn areas and those of the words; what was missed
	 */
	public static Redaction find(List<Page> pages, List<String> words, Map<Integer, List<Box>> drawn) {
		Map<Integer, List<Box>> areas = new TreeMap<>();
		drawn.forEach((page, boxes) -> areas.put(page, new ArrayList<>(boxes)));
		List<String> missed = new ArrayList<>();
		for (String word : words) {
			Map<Integer, List<Box>> places = WordPlaces.find(pages, word);
			places.forEach((page, found) -> areas.computeIfAbsent(page, (key) -> new ArrayList<>()).addAll(found));
			if (places.isEmpty() && telling(pages, word).isEmpty()) {
				missed.add(word);
			}
		}
		List<PlacedCode> codes = words.stream()
			.flatMap((word) -> telling(pages, word).stream())
			.distinct()
			.filter((code) -> !code.required().coveredBy(areas.getOrDefault(code.page().number(), List.of())))
			.toList();
		return new Redaction(areas, missed, codes);
	}

	/**
	 * An area that was given in percent of its page, a little larger rather than smaller.
	 * @param page the page
	 * @param left left edge, 0 to 100
	 * @param top upper edge
	 * @param width width
	 * @param height height
	 * @return the area in pixels of the page, without width if there is nothing of it
	 */
	public static Box area(Page page, double left, double top, double width, double height) {
		int x = (int) Math.floor(left * page.width() / PERCENT);
		int y = (int) Math.floor(top * page.height() / PERCENT);
		boolean empty = width <= 0 || height <= 0 || x < 0 || y < 0 || x >= page.width() || y >= page.height();
		return empty ? new Box(0, 0, 0, 0)
				: new Box(x, y, (int) Math.ceil(Math.min(PERCENT, left + width) * page.width() / PERCENT) - x,
						(int) Math.ceil(Math.min(PERCENT, top + height) * page.height() / PERCENT) - y);
	}

	/**
	 * How many areas there are.
	 * @return on all pages together
	 */
	public int count() {
		return this.areas.values().stream().mapToInt(List::size).sum();
	}

	private static List<PlacedCode> telling(List<Page> pages, String word) {
		return pages.stream()
			.flatMap((page) -> page.barcodes()
				.stream()
				.filter((code) -> WordPlaces.told(code.text(), word))
				.map((code) -> new PlacedCode(page, code.box())))
			.toList();
	}

	/**
	 * A code on its page.
	 *
	 * @param page the page
	 * @param box where it stands, null if nobody knows
	 */
	public record PlacedCode(Page page, @Nullable Box box) {

		/**
		 * What must be painted over.
		 * @return the code with a small margin, the whole page if its place is not known
		 */
		public Box required() {
			if (this.box == null) {
				return new Box(0, 0, this.page.width(), this.page.height());
			}
			int margin = Math.max(2, Math.min(this.box.width(), this.box.height()) / MARGIN_PART);
			int left = Math.max(0, this.box.x() - margin);
			int top = Math.max(0, this.box.y() - margin);
			return new Box(left, top, Math.min(this.page.width(), this.box.x() + this.box.width() + margin) - left,
					Math.min(this.page.height(), this.box.y() + this.box.height() + margin) - top);
		}

	}

}
