package de.aktenlauf.efile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.PlacedPage;

/**
 * Lists of pages: their written form, and whether two hold the same sheets. Written are
 * the digests of the originals, a bar, and each page as original, page and turns, with a
 * {@code b} if it is marked blank: {@code 3f2a...|0.1.0 0.2.1b}.
 */
final class PageList {

	private static final Comparator<PlacedPage> BY_SHEET = Comparator
		.comparing((PlacedPage page) -> page.content().value())
		.thenComparingInt(PlacedPage::page);

	private PageList() {
	}

	static String write(List<PlacedPage> pages) {
		List<String> contents = pages.stream().map((page) -> page.content().value()).distinct().toList();
		return String.join(" ", contents) + "|"
				+ pages.stream()
					.map((page) -> contents.indexOf(page.content().value()) + "." + page.page() + "."
							+ page.quarterTurns() + (page.blank() ? "b" : ""))
					.collect(Collectors.joining(" "));
	}

	static List<PlacedPage> read(String written) {
		int bar = written.indexOf('|');
		List<PlacedPage> pages = new ArrayList<>();
		if (bar <= 0) {
			return pages;
		}
		String[] contents = written.substring(0, bar).split(" ", -1);
		for (String page : written.substring(bar + 1).split(" ", -1)) {
			boolean blank = page.endsWith("b");
			String[] parts = (blank ? page.substring(0, page.length() - 1) : page).split("\\.", -1);
			pages.add(new PlacedPage(new ContentId(contents[Integer.parseInt(parts[0])]), Integer.parseInt(parts[1]),
					Integer.parseInt(parts[2]), blank));
		}
		return pages;
	}

	/** Whether both hold the same sheets, each once, in whatever order and state. */
	static boolean sameSheets(List<PlacedPage> some, List<PlacedPage> others) {
		return sheets(some).equals(sheets(others));
	}

	/** Whether some sheets are all among others. */
	static boolean holds(List<PlacedPage> all, List<PlacedPage> some) {
		return new HashSet<>(sheets(all)).containsAll(sheets(some));
	}

	private static List<PlacedPage> sheets(List<PlacedPage> pages) {
		return pages.stream().map(PlacedPage::sheet).sorted(BY_SHEET).toList();
	}

}
