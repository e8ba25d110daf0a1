package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A phrase of a rule, written as people can read it.
 * <p>
 * Words stand in order; {@code a|b} is either; {@code widerspr*}, {@code *abrechnung} and
 * {@code *miete*} are beginning, end and part of a word; {@code =abc} is spelled exactly
 * so; {@code #} is any number; {@code ~4} lets up to four words stand between; {@code ^}
 * and {@code $} are the beginning and the end of a line.
 */
final class Phrase {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern BAR = Pattern.compile("\\|");

	private final List<Step> steps;

	private Phrase(List<Step> steps) {
		this.steps = List.copyOf(steps);
	}

	static Phrase parse(String source, Vocabulary vocabulary) {
		List<Step> steps = new ArrayList<>();
		int gap = 0;
		boolean starts = false;
		for (String element : BLANKS.splitAsStream(source.strip()).toList()) {
			if (element.startsWith("~")) {
				gap = Integer.parseInt(element.substring(1));
			}
			else if (element.equals("^")) {
				starts = true;
			}
			else if (element.equals("$")) {
				steps.add(steps.removeLast().atEnd());
			}
			else {
				steps
					.add(new Step(gap, BAR.splitAsStream(element).mapToInt(vocabulary::atom).toArray(), starts, false));
				gap = 0;
				starts = false;
			}
		}
		if (steps.isEmpty()) {
			throw new IllegalStateException("expected a phrase of words, found nothing");
		}
		return new Phrase(steps);
	}

	/**
	 * Where the phrase stands.
	 * @param words the letter
	 * @return positions of the matched tokens, one array an occurrence
	 */
	List<int[]> find(MatchedWords words) {
		List<int[]> found = new ArrayList<>();
		for (int atom : this.steps.getFirst().atoms()) {
			for (int start : words.positions(atom)) {
				int[] matched = this.steps.getFirst().standsAt(words, start) ? matchFrom(words, start) : new int[0];
				if (matched.length > 0) {
					found.add(matched);
				}
			}
		}
		return found;
	}

	private int[] matchFrom(MatchedWords words, int start) {
		int[] matched = new int[this.steps.size()];
		matched[0] = start;
		return matchStep(words, matched, 1) ? matched : new int[0];
	}

	private boolean matchStep(MatchedWords words, int[] matched, int index) {
		if (index == this.steps.size()) {
			return true;
		}
		Step step = this.steps.get(index);
		int from = matched[index - 1] + 1;
		for (int position = from; position <= from + step.gap() && words.samePage(from - 1, position); position++) {
			if (words.matches(position, step.atoms()) && step.standsAt(words, position)) {
				matched[index] = position;
				if (matchStep(words, matched, index + 1)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * One word of the phrase, how many others may stand before it, and where in a line.
	 */
	private static final class Step {

		private final int gap;

		private final int[] atoms;

		private final boolean starts;

		private final boolean ends;

		Step(int gap, int[] atoms, boolean starts, boolean ends) {
			this.gap = gap;
			this.atoms = atoms;
			this.starts = starts;
			this.ends = ends;
		}

		Step atEnd() {
			return new Step(this.gap, this.atoms, this.starts, true);
		}

		boolean standsAt(MatchedWords words, int position) {
			return (!this.starts || words.startsLine(position)) && (!this.ends || words.startsLine(position + 1));
		}

		int gap() {
			return this.gap;
		}

		int[] atoms() {
			return this.atoms;
		}

	}

}
