package de.aktenlauf.text.worker;

import java.util.List;

import de.aktenlauf.text.Word;

/** Leaves out what the OCR makes of specks, lines and borders. */
final class WordFilter {

	private static final int SPECK_PERCENT = 35;

	private WordFilter() {
	}

	static List<Word> filter(List<Word> words) {
		return words.stream().filter((word) -> !isSpeck(word)).toList();
	}

	private static boolean isSpeck(Word word) {
		if (word.text().equals(Signs.MIDDLE_DOT)) {
			return false;
		}
		boolean readable = word.text().chars().anyMatch(Character::isLetterOrDigit);
		return word.confidencePercent() < SPECK_PERCENT && (!readable || word.text().length() == 1);
	}

}
