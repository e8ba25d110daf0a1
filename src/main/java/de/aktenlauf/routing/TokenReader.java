package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.Word;

/**
 * Cuts the words of a page into tokens: joins what was broken over a line or spaced out,
 * splits at everything that is neither letter nor digit.
 */
final class TokenReader {

	private static final int SPACED_LETTERS = 5;

	private final List<Token> tokens = new ArrayList<>();

	private final Page page;

	private TokenReader(Page page) {
		this.page = page;
	}

	static List<Token> read(Page page) {
		TokenReader reader = new TokenReader(page);
		List<Word> words = page.words();
		for (int i = 0; i < words.size(); i++) {
			i = reader.readFrom(words, i);
		}
		return reader.tokens;
	}

	private int readFrom(List<Word> words, int index) {
		Word word = words.get(index);
		int spaced = spacedLetters(words, index);
		if (spaced >= SPACED_LETTERS) {
			add(spelled(words, index, spaced), word, List.of(word.box(), words.get(index + spaced - 1).box()));
			return index + spaced - 1;
		}
		if (isBroken(words, index)) {
			Word rest = words.get(index + 1);
			String joined = word.text().substring(0, word.text().length() - 1) + rest.text();
			split(joined, word, List.of(word.box(), rest.box()));
			return index + 1;
		}
		split(word.text(), word, List.of(word.box()));
		return index;
	}

	private static boolean isBroken(List<Word> words, int index) {
		String text = words.get(index).text();
		if (text.length() < 3 || index + 1 == words.size() || "-‐¬–".indexOf(text.charAt(text.length() - 1)) < 0) {
			return false;
		}
		Word next = words.get(index + 1);
		return next.line() != words.get(index).line() && Character.isLetter(text.charAt(text.length() - 2))
				&& Character.isLowerCase(next.text().charAt(0)) && !next.text().equals("und")
				&& !next.text().equals("oder") && !next.text().startsWith("bzw");
	}

	private static int spacedLetters(List<Word> words, int index) {
		int count = 0;
		while (index + count < words.size() && words.get(index + count).text().length() == 1
				&& Character.isLetter(words.get(index + count).text().charAt(0))
				&& words.get(index + count).line() == words.get(index).line()) {
			count++;
		}
		return count;
	}

	private static String spelled(List<Word> words, int index, int count) {
		StringBuilder spelled = new StringBuilder();
		for (Word word : words.subList(index, index + count)) {
			spelled.append(word.text());
		}
		return spelled.toString();
	}

	private void split(String text, Word word, List<Box> boxes) {
		int start = -1;
		for (int i = 0; i <= text.length(); i++) {
			boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
			if (inside && start < 0) {
				start = i;
			}
			else if (!inside && start >= 0) {
				add(text.substring(start, i), word, boxes);
				start = -1;
			}
		}
	}

	private void add(String original, Word word, List<Box> boxes) {
		String form = Spelling.fold(original);
		this.tokens.add(new Token(form, original, this.page.number(), word.line(), Zone.BODY, boxes));
	}

}
