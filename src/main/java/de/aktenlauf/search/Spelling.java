package de.aktenlauf.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.search.TextScanner.Token;

/**
 * Did you mean: words that no visible letter has, replaced by similar ones that one has.
 */
final class Spelling {

	private static final int MIN_LENGTH = 4;

	private static final int MAX_WORDS = 4;

	private final VisibleWords words;

	private final WordForms forms;

	Spelling(VisibleWords words, WordForms forms) {
		this.words = words;
		this.forms = forms;
	}

	/**
	 * A spelling with hits.
	 * @param typed what was typed
	 * @return the same with some words replaced, empty if none can be
	 * @throws IOException if the index cannot be read
	 */
	Optional<String> better(String typed) throws IOException {
		StringBuilder better = new StringBuilder(typed);
		List<Token> tokens = TextScanner.scan(typed);
		int replaced = 0;
		for (int i = tokens.size() - 1; i >= 0 && replaced < MAX_WORDS; i--) {
			Token token = tokens.get(i);
			boolean alone = !token.glued() && (i == 0 || !tokens.get(i - 1).glued());
			Optional<String> other = alone ? better(token) : Optional.empty();
			if (other.isPresent()) {
				better.replace(token.start(), token.end(), other.get());
				replaced++;
			}
		}
		return (replaced > 0) ? Optional.of(better.toString()) : Optional.empty();
	}

	private Optional<String> better(Token token) throws IOException {
		String folded = WordForms.fold(token.text());
		if (folded.length() < MIN_LENGTH || WordForms.hasDigit(folded) || WordForms.isStopWord(folded)
				|| known(folded)) {
			return Optional.empty();
		}
		String best = null;
		int bestCount = 0;
		for (int edits = 1; edits <= ((folded.length() > 7) ? 2 : 1) && best == null; edits++) {
			for (VisibleWords.Seen near : this.words.near(folded, edits)) {
				String spelling = this.words.spelling(near);
				if (near.count() > bestCount && WordForms.fold(spelling).equals(near.term())) {
					best = spelling;
					bestCount = near.count();
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private boolean known(String folded) throws IOException {
		String stem = this.forms.stem(folded);
		return this.words.find(folded).isPresent() || this.words.find(stem).isPresent()
				|| this.words.find(WordForms.PART + stem).isPresent();
	}

}
