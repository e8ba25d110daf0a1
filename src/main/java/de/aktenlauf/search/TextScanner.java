package de.aktenlauf.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text: runs of letters and digits. A word that was divided at the
 * end of a line is one word again.
 */
final class TextScanner {

	/** Longer words are cut; both in the index and in the query. */
	static final int MAX_WORD_LENGTH = 64;

	private static final String JOINERS = "-‐‑–/.'’_@&:";

	private static final String HYPHENS = "-‐‑¬\u00AD";

	/**
	 * "Heiz- und Nebenkosten": the hyphen stands for a missing part, not for a line end.
	 */
	private static final Set<String> CONNECTIVES = Set.of("und", "oder", "sowie", "bzw", "u", "bis");

	private final String text;

	private int at;

	TextScanner(String text) {
		this.text = text;
	}

	static List<Token> scan(String text) {
		TextScanner scanner = new TextScanner(text);
		List<Token> tokens = new ArrayList<>();
		for (Token token = scanner.next(); token != null; token = scanner.next()) {
			tokens.add(token);
		}
		return tokens;
	}

	@Nullable Token next() {
		while (this.at < this.text.length() && !isWord(this.at)) {
			this.at++;
		}
		if (this.at == this.text.length()) {
			return null;
		}
		int start = this.at;
		StringBuilder word = new StringBuilder();
		appendRun(word);
		int continuation = continuation();
		while (continuation > 0) {
			this.at = continuation;
			appendRun(word);
			continuation = continuation();
		}
		String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
		String cut = (composed.length() > MAX_WORD_LENGTH) ? composed.substring(0, MAX_WORD_LENGTH) : composed;
		return new Token(cut, start, this.at, glued());
	}

	private void appendRun(StringBuilder word) {
		while (this.at < this.text.length() && (isWord(this.at) || isSoftHyphenInside(this.at))) {
			if (isWord(this.at) && word.length() < MAX_WORD_LENGTH * 2) {
				word.append(this.text.charAt(this.at));
			}
			this.at++;
		}
	}

	/** Where a word that was divided at the end of the line goes on, or -1. */
	private int continuation() {
		if (this.at >= this.text.length() || HYPHENS.indexOf(this.text.charAt(this.at)) < 0
				|| !Character.isLetter(this.text.charAt(this.at - 1))) {
			return -1;
		}
		int next = nextLine(this.at + 1);
		if (next < 0 || !Character.isLowerCase(this.text.charAt(next))) {
			return -1;
		}
		int end = next;
		while (end < this.text.length() && isWord(end)) {
			end++;
		}
		return CONNECTIVES.contains(this.text.substring(next, end).toLowerCase(Locale.GERMAN)) ? -1 : next;
	}

	/** First character of the next line if only a line end stands between, or -1. */
	private int nextLine(int from) {
		int next = from;
		boolean lineEnd = false;
		while (next < this.text.length() && next < from + 8 && Character.isWhitespace(this.text.charAt(next))) {
			lineEnd |= this.text.charAt(next) == '\n' || this.text.charAt(next) == '\r';
			next++;
		}
		return (lineEnd && next < this.text.length() && isWord(next)) ? next : -1;
	}

	private boolean glued() {
		if (this.at + 1 >= this.text.length() || JOINERS.indexOf(this.text.charAt(this.at)) < 0) {
			return false;
		}
		return isWord(this.at + 1) || (this.text.charAt(this.at) == '-' && nextLineIsUpperCase());
	}

	private boolean nextLineIsUpperCase() {
		int next = nextLine(this.at + 1);
		return next > 0 && Character.isUpperCase(this.text.charAt(next));
	}

	private boolean isWord(int index) {
		char c = this.text.charAt(index);
		return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
				|| Character.getType(c) == Character.NON_SPACING_MARK;
	}

	private boolean isSoftHyphenInside(int index) {
		return this.text.charAt(index) == '\u00AD' && index + 1 < this.text.length() && isWord(index + 1);
	}

	/**
	 * A word.
	 *
	 * @param text its characters, composed (NFC), at most {@value #MAX_WORD_LENGTH}
	 * @param start first character in the text
	 * @param end behind the last character in the text
	 * @param glued whether the next word follows after a single joiner such as a hyphen
	 */
	record Token(String text, int start, int end, boolean glued) {
	}

}
