package de.aktenlauf.web.applications;

import java.util.List;

import de.aktenlauf.applications.Source;
import de.aktenlauf.applications.reading.Proposal;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.Word;

/** Where the words of a proposal stand, as a source of a value. */
final class PagePlace {

	private static final int WHOLE = 1_000;

	private PagePlace() {
	}

	static Source source(DocumentId document, Proposal read, List<Page> pages) {
		List<Box> boxes = read.words().stream().map(Word::box).toList();
		Page page = pages.get(read.page() - 1);
		int left = boxes.stream().mapToInt(Box::x).min().orElse(0);
		int top = boxes.stream().mapToInt(Box::y).min().orElse(0);
		int right = boxes.stream().mapToInt((box) -> box.x() + box.width()).max().orElse(0);
		int bottom = boxes.stream().mapToInt((box) -> box.y() + box.height()).max().orElse(0);
		return new Source(Source.Kind.DOCUMENT_PAGE,
				document + "/" + read.page() + "/" + part(left, page.width()) + "," + part(top, page.height()) + ","
						+ part(right - left, page.width()) + "," + part(bottom - top, page.height()));
	}

	private static int part(int pixels, int of) {
		return (of <= 0) ? 0 : Math.clamp((long) pixels * WHOLE / of, 0, WHOLE);
	}

}
