package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.aktenlauf.efile.Efiles;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.HitPlace;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.text.Word;

import org.springframework.stereotype.Component;

/** Where the words of a search stand on the pages of a letter. */
@Component
class HitMarks {

	private final DocumentSearch search;

	private final Efiles efiles;

	private final TextExtraction texts;

	HitMarks(DocumentSearch search, Efiles efiles, TextExtraction texts) {
		this.search = search;
		this.efiles = efiles;
		this.texts = texts;
	}

	/**
	 * The boxes of all hits.
	 * @param document the letter
	 * @param words as typed
	 * @return by page, numbered through in reading order
	 */
	Map<Integer, List<LetterView.Mark>> of(DocumentId document, String words) {
		List<Page> pages = this.texts.stored(this.efiles.document(document).shown())
			.map(ExtractedText::pages)
			.orElseGet(List::of);
		return boxes(pages, this.search.places(document, words));
	}

	static Map<Integer, List<LetterView.Mark>> boxes(List<Page> pages, List<HitPlace> places) {
		Map<Integer, List<LetterView.Mark>> marks = new TreeMap<>();
		int index = 0;
		for (HitPlace place : places) {
			if (place.page() <= pages.size()) {
				List<LetterView.Mark> boxes = boxes(pages.get(place.page() - 1), place, index);
				if (!boxes.isEmpty()) {
					marks.computeIfAbsent(place.page(), (page) -> new ArrayList<>()).addAll(boxes);
					index++;
				}
			}
		}
		return marks;
	}

	/** Counts through the words as {@code Page.text} writes them. */
	private static List<LetterView.Mark> boxes(Page page, HitPlace place, int index) {
		List<LetterView.Mark> boxes = new ArrayList<>();
		Word previous = null;
		int start = 0;
		for (Word word : page.words()) {
			if (previous != null) {
				start += previous.text().length() + ((word.paragraph() != previous.paragraph()) ? 2 : 1);
			}
			if (start < place.end() && start + word.text().length() > place.start()) {
				boxes.add(new LetterView.Mark(index, word.box().x(), word.box().y(), word.box().width(),
						word.box().height()));
			}
			previous = word;
		}
		return boxes;
	}

}
