package de.aktenlauf.applications.reading;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.text.Page;

/** Reads what a renewal or a notice seems to say from the words of its pages. */
public final class FormReading {

	private FormReading() {
	}

	/**
	 * Reads the pages.
	 * @param pages with words and boxes
	 * @return at most one proposal a field
	 */
	public static List<Proposal> read(List<Page> pages) {
		List<TextLine> lines = TextLine.of(pages);
		List<Proposal> proposals = new ArrayList<>(AnswerReading.read(lines));
		proposals.addAll(ValueReading.read(lines));
		return proposals;
	}

}
