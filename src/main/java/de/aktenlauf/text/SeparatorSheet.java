package de.aktenlauf.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells sheets that were laid between letters for the scanner from letters that carry a
 * code: the code says that it separates (patch code T, or one of the words below in a
 * code of any kind), and there is little else on the page.
 */
public final class SeparatorSheet {

	/** What a patch code T is called among the codes of a page. */
	public static final Barcode PATCH_T = new Barcode("PATCH_CODE", "PATCH T");

	/** What our own sheets say. */
	public static final String OWN_WORD = "TRENNBLATT";

	/** Sheets that are sold explain themselves in fewer words; letters have more. */
	public static final int MOST_WORDS = 80;

	private static final Pattern SAYS_SO = Pattern
		.compile("(?i)\\W*(PATCH[ _-]?T|TRENN(BLATT|SEITE|ER)|SEPARATOR|NEW[ _-]?DOC(UMENT)?)\\W*");

	private SeparatorSheet() {
	}

	/**
	 * Whether a page is such a sheet.
	 * @param page the page as it was read
	 * @return false for a letter, whatever codes it carries
	 */
	public static boolean is(Page page) {
		return page.words().size() <= MOST_WORDS && page.barcodes().stream().anyMatch(SeparatorSheet::saysSo);
	}

	/**
	 * The sheets among pages.
	 * @param pages in order
	 * @return their places, from 0
	 */
	public static Set<Integer> in(List<Page> pages) {
		return IntStream.range(0, pages.size())
			.filter((index) -> is(pages.get(index)))
			.boxed()
			.collect(Collectors.toSet());
	}

	/**
	 * The letters between the sheets of what was delivered as one.
	 * @param text the pages as they were read
	 * @return the pages of each letter, all of them together; one letter alone if nothing
	 * is to be parted
	 */
	public static List<List<PlacedPage>> between(ExtractedText text) {
		Set<Integer> blank = IntStream.range(0, text.pages().size())
			.filter((index) -> text.pages().get(index).blank())
			.boxed()
			.collect(Collectors.toSet());
		return between(text.placed(), in(text.pages()), blank);
	}

	/**
	 * The parts between sheets. A sheet stays, marked blank, at the end of the part
	 * before it, and with it the blank pages behind it, as its back is one; sheets in
	 * front of all stay with the first part. So every page is accounted for, and no part
	 * is empty.
	 * @param pages all pages in order
	 * @param sheets places of the sheets, from 0
	 * @param blank places of pages on which nothing is
	 * @return one part alone if nothing is to be parted
	 */
	public static List<List<PlacedPage>> between(List<PlacedPage> pages, Collection<Integer> sheets,
			Collection<Integer> blank) {
		Set<Integer> empty = new HashSet<>(blank);
		empty.addAll(sheets);
		List<List<PlacedPage>> parts = new ArrayList<>();
		parts.add(new ArrayList<>());
		boolean written = false;
		boolean ended = false;
		for (int index = 0; index < pages.size(); index++) {
			boolean sheet = sheets.contains(index);
			if (!empty.contains(index) && written && ended) {
				parts.add(new ArrayList<>());
			}
			parts.getLast().add(sheet ? pages.get(index).marked(true) : pages.get(index));
			written |= !empty.contains(index);
			ended = sheet || (ended && empty.contains(index));
		}
		return parts;
	}

	/**
	 * The text of a letter without what stands on its separator sheets.
	 * @param text the text
	 * @return the same pages; sheets have neither words nor codes
	 */
	public static ExtractedText silenced(ExtractedText text) {
		return new ExtractedText(text.content(), text.textContent(), text.mediaType(),
				text.pages().stream().map((page) -> is(page) ? silenced(page) : page).toList());
	}

	private static Page silenced(Page page) {
		return new Page(page.number(), page.width(), page.height(), page.rotation(), true, TextSource.NONE, 0,
				List.of(), List.of());
	}

	private static boolean saysSo(Barcode code) {
		return SAYS_SO.matcher(code.text().strip()).matches();
	}

}
