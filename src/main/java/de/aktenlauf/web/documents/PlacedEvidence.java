package de.aktenlauf.web.documents;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.routing.Evidence;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.PlacedPage;

/** Words that decided, where they stand after pages were turned or put elsewhere. */
final class PlacedEvidence {

	private PlacedEvidence() {
	}

	/**
	 * Takes evidence over to the pages as they are shown.
	 * @param evidence on the pages of the letter as it was read
	 * @param letter the letter
	 * @param placed the pages as they are shown
	 * @param shown what is read on them
	 * @return what stands on a page that is shown and not marked blank
	 */
	static List<Evidence> of(List<Evidence> evidence, ContentId letter, List<PlacedPage> placed, List<Page> shown) {
		return evidence.stream()
			.flatMap((one) -> IntStream.range(0, Math.min(placed.size(), shown.size()))
				.filter((index) -> placed.get(index).content().equals(letter) && placed.get(index).page() == one.page()
						&& !placed.get(index).blank())
				.boxed()
				.flatMap((index) -> Stream.of(placed(one, placed.get(index), shown.get(index)))))
			.toList();
	}

	private static Evidence placed(Evidence evidence, PlacedPage placed, Page page) {
		boolean across = placed.quarterTurns() % 2 == 0;
		int width = across ? page.width() : page.height();
		int height = across ? page.height() : page.width();
		return new Evidence(evidence.words(), page.number(),
				evidence.boxes().stream().map((box) -> box.turned(placed.quarterTurns(), width, height)).toList(),
				evidence.rule());
	}

}
