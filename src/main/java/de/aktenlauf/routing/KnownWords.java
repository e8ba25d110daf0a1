package de.aktenlauf.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of the example sentences, and which of them a misread word is: words of seven
 * letters and more are found with one letter wrong, missing or too many.
 * <p>
 * Each known word is kept under itself with every letter left out once; two words meet if
 * they are one edit apart.
 */
final class KnownWords {

	private final Set<String> words;

	private final Map<String, String> shortened = new HashMap<>();

	KnownWords(Collection<String> words) {
		this.words = new HashSet<>(words);
		for (String word : this.words) {
			for (int i = 0; word.length() >= Spelling.FUZZY_LENGTH && i < word.length(); i++) {
				this.shortened.putIfAbsent(without(word, i), word);
			}
		}
	}

	/**
	 * Finds the word that was meant.
	 * @param word a folded word
	 * @return a known word, or the word itself if none is near
	 */
	String nearest(String word) {
		if (word.length() < Spelling.FUZZY_LENGTH || this.words.contains(word)) {
			return word;
		}
		String longer = this.shortened.get(word);
		if (longer != null) {
			return longer;
		}
		for (int i = 0; i < word.length(); i++) {
			String without = without(word, i);
			if (this.words.contains(without) && without.length() >= Spelling.FUZZY_LENGTH) {
				return without;
			}
			String other = this.shortened.get(without);
			if (other != null && Spelling.withinOneEdit(word, other)) {
				return other;
			}
		}
		return word;
	}

	private static String without(String word, int index) {
		return word.substring(0, index) + word.substring(index + 1);
	}

}
