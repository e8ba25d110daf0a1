package de.aktenlauf.samples;

import java.util.ArrayList;
import java.util.List;

/** One side of paper: what is drawn, and the text that a reader should find. */
final class Sheet {

	static final int WIDTH = 2480;

	static final int HEIGHT = 3508;

	private final List<Mark> marks = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	void add(Mark mark) {
		this.marks.add(mark);
	}

	/** A line of the true text, in reading order. */
	void says(String line) {
		if (!line.isBlank()) {
			this.lines.add(line.strip());
		}
	}

	List<Mark> marks() {
		return this.marks;
	}

	String text() {
		return String.join("\n", this.lines);
	}

	boolean blank() {
		return this.marks.isEmpty();
	}

}
