package de.aktenlauf.text;

import java.util.List;

/**
 * Decides whether a letter was read at all. A letter in which no page holds a few words
 * that the OCR is sure of goes to a person; a photo or a signature beside legible pages
 * does not.
 */
final class Legibility {

	private static final int SURE_PERCENT = 65;

	private static final int SHORTEST_WORD = 3;

	private static final int FEWEST_LETTERS = 8;

	private Legibility() {
	}

	/**
	 * Refuses what nobody can work with.
	 * @param pages all pages of a letter
	 * @throws ExtractionFailed if all are blank, or none is legible
	 */
	static void check(List<Page> pages) {
		if (pages.stream().allMatch(Page::blank)) {
			throw new ExtractionFailed(ExtractionFailure.EMPTY, "nothing is on any page");
		}
		if (pages.stream().noneMatch(Legibility::isLegible)) {
			throw new ExtractionFailed(ExtractionFailure.UNREADABLE_SCAN, "no legible word on any page");
		}
	}

	static boolean isLegible(Page page) {
		int letters = page.words()
			.stream()
			.filter((word) -> word.confidencePercent() >= SURE_PERCENT && isWord(word.text()))
			.mapToInt((word) -> word.text().length())
			.sum();
		return letters >= FEWEST_LETTERS || !page.barcodes().isEmpty();
	}

	private static boolean isWord(String text) {
		return text.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST_WORD;
	}

}
