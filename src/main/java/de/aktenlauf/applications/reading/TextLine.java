package de.aktenlauf.applications.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import de.aktenlauf.text.Page;
import de.aktenlauf.text.Word;

/**
 * A line of a page, with its words folded: small letters, without dots above them, as a
 * machine may or may not have read them.
 *
 * @param page the page, from 1
 * @param words its words
 * @param folded their text
 */
record TextLine(int page, List<Word> words, String folded) {

	static List<TextLine> of(List<Page> pages) {
		List<TextLine> lines = new ArrayList<>();
		for (Page page : pages) {
			List<Word> line = new ArrayList<>();
			for (Word word : page.words()) {
				if (!line.isEmpty() && line.getLast().line() != word.line()) {
					lines.add(of(page.number(), line));
					line = new ArrayList<>();
				}
				line.add(word);
			}
			if (!line.isEmpty()) {
				lines.add(of(page.number(), line));
			}
		}
		return lines;
	}

	static TextLine of(int page, List<Word> words) {
		return new TextLine(page, List.copyOf(words),
				words.stream().map((word) -> fold(word.text())).collect(Collectors.joining(" ")));
	}

	static String fold(String text) {
		return text.toLowerCase(Locale.GERMAN).replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
	}

	/** The words that a part of the folded text comes from. */
	List<Word> at(int start, int end) {
		List<Word> found = new ArrayList<>();
		int at = 0;
		for (Word word : this.words) {
			int length = fold(word.text()).length();
			if (at < end && at + length > start) {
				found.add(word);
			}
			at += length + 1;
		}
		return found;
	}

	static int confidence(List<Word> words) {
		return words.stream().mapToInt(Word::confidencePercent).min().orElse(0);
	}

}
