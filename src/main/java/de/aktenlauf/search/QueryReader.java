package de.aktenlauf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what a person types: words, {@code "phrases"}, {@code -without} and
 * {@code begin*}. Whatever cannot be read as syntax is read as words.
 */
final class QueryReader {

	private static final String QUOTES = "\"„“”»«";

	private static final Set<String> OPERATORS = Set.of("AND", "OR", "UND", "ODER");

	private static final int MIN_PREFIX_LENGTH = 2;

	private final String typed;

	private final List<String> words = new ArrayList<>();

	private final List<String> phrases = new ArrayList<>();

	private final List<String> beginnings = new ArrayList<>();

	private final List<String> withoutWords = new ArrayList<>();

	private final List<String> withoutPhrases = new ArrayList<>();

	private int at;

	private QueryReader(String typed) {
		this.typed = typed;
	}

	static Wanted read(String typed) {
		return new QueryReader(typed).read();
	}

	private Wanted read() {
		StringBuilder run = new StringBuilder();
		while (this.at < this.typed.length()) {
			char c = this.typed.charAt(this.at);
			boolean without = c == '-' && startsWord() && this.at + 1 < this.typed.length();
			int quote = without ? this.at + 1 : this.at;
			int close = isQuote(quote) ? closingQuote(quote + 1) : -1;
			if (close > 0) {
				(without ? this.withoutPhrases : this.phrases).add(this.typed.substring(quote + 1, close));
				this.at = close + 1;
				flush(run);
			}
			else if (Character.isWhitespace(c) || isQuote(this.at)) {
				run.append(' ');
				this.at++;
			}
			else {
				readAtom(run);
			}
		}
		flush(run);
		return new Wanted(this.words, this.phrases, this.beginnings, this.withoutWords, this.withoutPhrases);
	}

	private void readAtom(StringBuilder run) {
		int start = this.at;
		while (this.at < this.typed.length() && !Character.isWhitespace(this.typed.charAt(this.at))
				&& !isQuote(this.at)) {
			this.at++;
		}
		String atom = this.typed.substring(start, this.at);
		if (atom.startsWith("-") && atom.length() > 1 && Character.isLetterOrDigit(atom.charAt(1))) {
			flush(run);
			this.withoutWords.add(atom.substring(1));
		}
		else if (isBeginning(atom)) {
			flush(run);
			this.beginnings.add(WordForms.fold(atom));
		}
		else if (!OPERATORS.contains(atom)) {
			run.append(atom);
		}
	}

	private static boolean isBeginning(String atom) {
		return atom.endsWith("*") && WordForms.fold(atom).length() >= MIN_PREFIX_LENGTH
				&& atom.chars().limit(atom.length() - 1L).allMatch(Character::isLetterOrDigit);
	}

	private void flush(StringBuilder run) {
		if (!run.toString().isBlank()) {
			this.words.add(run.toString());
		}
		run.setLength(0);
	}

	private boolean startsWord() {
		return this.at == 0 || Character.isWhitespace(this.typed.charAt(this.at - 1));
	}

	private boolean isQuote(int index) {
		return QUOTES.indexOf(this.typed.charAt(index)) >= 0;
	}

	private int closingQuote(int from) {
		for (int i = from; i < this.typed.length(); i++) {
			if (isQuote(i)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * What is wanted.
	 *
	 * @param words runs of words and numbers
	 * @param phrases must occur as they are
	 * @param beginnings folded beginnings of words
	 * @param withoutWords must not occur
	 * @param withoutPhrases must not occur as they are
	 */
	record Wanted(List<String> words, List<String> phrases, List<String> beginnings, List<String> withoutWords,
			List<String> withoutPhrases) {
	}

}
