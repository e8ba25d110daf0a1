package de.aktenlauf.applications.reading;

import java.util.List;

import de.aktenlauf.text.Word;

/**
 * What a scan seems to say.
 *
 * @param field {@code answers/HOUSING}, {@code from}, {@code freeText},
 * {@code flat/rent}, {@code flat/heating}, {@code income/gross}, {@code income/net} or
 * {@code income/amount}
 * @param value the answer, a day, an amount, or {@code true}
 * @param page the page, from 1
 * @param words on which it rests
 * @param confidencePercent how sure it is, 1 to 99
 */
public record Proposal(String field, String value, int page, List<Word> words, int confidencePercent) {

	/** Keeps an unmodifiable copy. */
	public Proposal {
		words = List.copyOf(words);
	}

}
