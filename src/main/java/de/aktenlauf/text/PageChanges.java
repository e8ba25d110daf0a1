package de.aktenlauf.text;

import java.util.List;

/** What reading gave for a page, after the page was turned, marked or painted over. */
final class PageChanges {

	private PageChanges() {
	}

	/** The page at its new place; a page that is marked blank has no words. */
	static Page placed(Page page, int number, PlacedPage placed) {
		int turns = placed.quarterTurns();
		int width = (turns % 2 == 0) ? page.width() : page.height();
		int height = (turns % 2 == 0) ? page.height() : page.width();
		int rotation = Math.floorMod(page.rotation() + 90 * turns, 360);
		if (placed.blank()) {
			return new Page(number, width, height, rotation, true, TextSource.NONE, 0, List.of(), List.of());
		}
		List<Word> words = page.words()
			.stream()
			.map((word) -> new Word(word.text(), word.box().turned(turns, page.width(), page.height()),
					word.confidencePercent(), word.line(), word.paragraph()))
			.toList();
		return new Page(number, width, height, rotation, page.blank(), page.source(), page.confidencePercent(), words,
				page.barcodes().stream().map((code) -> code.turned(turns, page.width(), page.height())).toList());
	}

	/** The page without what lies under the areas, even in part, and without codes. */
	static Page redacted(Page page, List<Box> areas) {
		List<Word> words = page.words()
			.stream()
			.filter((word) -> areas.stream().noneMatch((area) -> area.meets(word.box())))
			.toList();
		return new Page(page.number(), page.width(), page.height(), 0, page.blank(),
				words.isEmpty() ? TextSource.NONE : TextSource.OCR, page.confidencePercent(), words, List.of());
	}

}
