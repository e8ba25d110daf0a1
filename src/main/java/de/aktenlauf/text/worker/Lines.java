package de.aktenlauf.text.worker;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;

/**
 * Puts lines together again that the OCR took for parts of two columns. What goes on
 * after no more than a blank, at the same height, is the same line.
 */
final class Lines {

	/** Widest blank within a line, beside the height of its letters. */
	private static final double BLANK = 1;

	/** Letters that lean may overlap a little. */
	private static final double OVERLAP = 0.3;

	/** How much of the lower part must stand beside the other one. */
	private static final double LEVEL = 0.6;

	private static final double SAME_SIZE = 1.8;

	/** More lines than any page has; beyond, they are left as they are. */
	private static final int MOST = 2_000;

	private Lines() {
	}

	/**
	 * Joins parts of lines.
	 * @param words of a level page, in reading order
	 * @return the same words; a part of a line follows its beginning; lines are counted
	 * anew
	 */
	static List<Word> joined(List<Word> words) {
		List<List<Word>> lines = lines(words);
		if (lines.size() > MOST) {
			return words;
		}
		int[] next = new int[lines.size()];
		boolean[] continued = new boolean[lines.size()];
		for (int i = 0; i < next.length; i++) {
			next[i] = continuation(lines, i, continued);
			if (next[i] >= 0) {
				continued[next[i]] = true;
			}
		}
		List<Word> joined = new ArrayList<>(words.size());
		int number = 0;
		for (int i = 0; i < next.length; i++) {
			if (!continued[i]) {
				int paragraph = lines.get(i).getFirst().paragraph();
				for (int part = i; part >= 0; part = next[part]) {
					for (Word word : lines.get(part)) {
						joined.add(new Word(word.text(), word.box(), word.confidencePercent(), number, paragraph));
					}
				}
				number++;
			}
		}
		return joined;
	}

	private static List<List<Word>> lines(List<Word> words) {
		List<List<Word>> lines = new ArrayList<>();
		int number = -1;
		for (Word word : words) {
			if (word.line() != number) {
				number = word.line();
				lines.add(new ArrayList<>());
			}
			lines.getLast().add(word);
		}
		return lines;
	}

	/** The nearest part that goes on where a line ends, or -1. */
	private static int continuation(List<List<Word>> lines, int line, boolean[] continued) {
		List<Word> words = lines.get(line);
		Box end = surround(words.subList(Math.max(0, words.size() - 2), words.size()));
		int nearest = -1;
		double least = Double.MAX_VALUE;
		for (int i = 0; i < lines.size(); i++) {
			List<Word> other = lines.get(i);
			if (i != line && !continued[i] && other.getFirst().box().x() > words.getFirst().box().x()) {
				Box begin = surround(other.subList(0, Math.min(2, other.size())));
				double gap = begin.x() - end.x() - end.width();
				if (gap < least && fits(end, begin, gap)) {
					nearest = i;
					least = gap;
				}
			}
		}
		return nearest;
	}

	private static boolean fits(Box end, Box begin, double gap) {
		int higher = Math.max(end.height(), begin.height());
		int lower = Math.min(end.height(), begin.height());
		int beside = Math.min(end.y() + end.height(), begin.y() + begin.height()) - Math.max(end.y(), begin.y());
		return gap <= BLANK * higher && gap >= -OVERLAP * higher && higher <= SAME_SIZE * lower
				&& beside >= LEVEL * lower;
	}

	private static Box surround(List<Word> words) {
		int left = Integer.MAX_VALUE;
		int top = Integer.MAX_VALUE;
		int right = 0;
		int bottom = 0;
		for (Word word : words) {
			left = Math.min(left, word.box().x());
			top = Math.min(top, word.box().y());
			right = Math.max(right, word.box().x() + word.box().width());
			bottom = Math.max(bottom, word.box().y() + word.box().height());
		}
		return new Box(left, top, right - left, bottom - top);
	}

}
