package de.aktenlauf.outbound;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a letter, so that all of it is told together. */
final class Findings {

	private static final int MAX_TEXT = 1_000;

	private final List<String> found = new ArrayList<>();

	void require(boolean right, String field, String mend) {
		if (!right) {
			this.found.add(field + ": " + mend);
		}
	}

	void text(String text, int least, String field) {
		int length = text.strip().length();
		require(length >= least && length <= MAX_TEXT, field, "write " + least + " to " + MAX_TEXT + " characters");
	}

	void refuse() {
		if (!this.found.isEmpty()) {
			throw new LetterRefused(List.copyOf(this.found));
		}
	}

}
