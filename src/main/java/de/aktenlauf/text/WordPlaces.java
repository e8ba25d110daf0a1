package de.aktenlauf.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds words on pages so that nothing of them is missed rather than too much: upper and
 * lower case, spellings of umlauts, ligatures, blanks, hyphens and other signs do not
 * count, so that a number is found in every spelling and a word over the end of a line; a
 * find within a word is the whole word.
 */
public final class WordPlaces {

	/** Fewer letters and digits would be found everywhere. */
	public static final int MIN_SIGNS = 2;

	/** So many do not stand in the middle of other words by chance. */
	private static final int TELLING_SIGNS = 6;

	private WordPlaces() {
	}

	/**
	 * Whether a code tells a term: as on a page, in another order of its words, or
	 * written as in the address of a page.
	 * @param text the content of the code
	 * @param term word, name or number, at least {@value #MIN_SIGNS} letters or digits
	 * @return true if whoever reads the code learns the term
	 */
	static boolean told(String text, String term) {
		return tells(text, term) || (text.indexOf('%') >= 0 && tells(decoded(text), term));
	}

	private static boolean tells(String text, String term) {
		String wanted = signs(term);
		String told = signs(text);
		if (wanted.length() < MIN_SIGNS) {
			return false;
		}
		List<String> parts = Arrays.stream(term.split("[\\s,;]+"))
			.map(WordPlaces::signs)
			.filter((part) -> !part.isEmpty())
			.toList();
		return told.contains(wanted) || (parts.size() > 1 && parts.stream().allMatch(told::contains));
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * The boxes of all words that a term touches, with a margin, so that no stroke sticks
	 * out.
	 * @param pages what was read
	 * @param term word, name or number, at least {@value #MIN_SIGNS} letters or digits
	 * @return by page from 1; pages without a find are missing
	 */
	public static Map<Integer, List<Box>> find(List<Page> pages, String term) {
		Map<Integer, List<Box>> found = new TreeMap<>();
		String wanted = signs(term);
		if (wanted.length() >= MIN_SIGNS) {
			for (Page page : pages) {
				List<Box> boxes = find(page, wanted);
				if (!boxes.isEmpty()) {
					found.put(page.number(), boxes);
				}
			}
		}
		return found;
	}

	private static List<Box> find(Page page, String wanted) {
		StringBuilder text = new StringBuilder();
		List<Integer> starts = new ArrayList<>();
		BitSet begins = new BitSet();
		for (Word word : page.words()) {
			starts.add(text.length());
			append(word.text(), text, begins);
		}
		starts.add(text.length());
		boolean[] touched = new boolean[page.words().size()];
		for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
			boolean over = begins.get(at) || wanted.length() >= TELLING_SIGNS;
			mark(touched, starts, at, at + wanted.length(), over);
		}
		List<Box> boxes = new ArrayList<>();
		for (int index = 0; index < touched.length; index++) {
			if (touched[index]) {
				boxes.add(margin(page.words().get(index).box(), page));
			}
		}
		return boxes;
	}

	/**
	 * A short find over several words begins where a word begins, or behind a sign in it
	 * as in {@code IBAN:DE89 3704}.
	 */
	private static void mark(boolean[] touched, List<Integer> starts, int from, int to, boolean over) {
		int first = 0;
		while (starts.get(first + 1) <= from) {
			first++;
		}
		int last = first;
		while (starts.get(last + 1) < to) {
			last++;
		}
		if (first == last || over) {
			for (int index = first; index <= last; index++) {
				touched[index] = true;
			}
		}
	}

	private static Box margin(Box box, Page page) {
		int across = Math.max(2, box.height() / 6);
		int down = Math.max(2, box.height() / 4);
		int left = Math.max(0, box.x() - across);
		int top = Math.max(0, box.y() - down);
		return new Box(left, top, Math.min(page.width(), box.x() + box.width() + across) - left,
				Math.min(page.height(), box.y() + box.height() + down) - top);
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.GERMAN)
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss");
	}

	private static String signs(String text) {
		StringBuilder signs = new StringBuilder();
		append(text, signs, new BitSet());
		return signs.toString();
	}

	private static void append(String text, StringBuilder signs, BitSet begins) {
		boolean begin = true;
		for (int sign : folded(text).codePoints().toArray()) {
			boolean counts = Character.isLetterOrDigit(sign);
			if (counts) {
				begins.set(signs.length(), begin);
				signs.appendCodePoint(sign);
			}
			begin = !counts;
		}
	}

}
