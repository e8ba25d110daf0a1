package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of all phrases, each with a number, and which of them a word of a letter is.
 * <p>
 * Concurrency: filled while the rules are read, by one thread; afterwards only asked. The
 * memory of answers may be asked by many threads and is emptied when it grows too large.
 */
final class Vocabulary {

	private static final int MAX_REMEMBERED = 50_000;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<Atom> atoms = new ArrayList<>();

	private final Set<String> known;

	private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

	/**
	 * Begins without a word.
	 * @param known words that are spelled right: none of them is another one misread
	 */
	Vocabulary(Set<String> known) {
		this.known = known;
	}

	int atom(String source) {
		return this.numbers.computeIfAbsent(source, (text) -> {
			this.atoms.add(Atom.parse(text));
			return this.atoms.size() - 1;
		});
	}

	int size() {
		return this.atoms.size();
	}

	int[] atomsOf(String form) {
		if (this.remembered.size() > MAX_REMEMBERED) {
			this.remembered.clear();
		}
		return this.remembered.computeIfAbsent(form, this::match);
	}

	private int[] match(String form) {
		int[] matching = new int[this.atoms.size()];
		int count = 0;
		boolean misread = !this.known.contains(form);
		for (int i = 0; i < this.atoms.size(); i++) {
			if (this.atoms.get(i).matches(form, misread)) {
				matching[count++] = i;
			}
		}
		return Arrays.copyOf(matching, count);
	}

	/** How a word of a phrase is compared. */
	private enum Comparison {

		EXACT, WHOLE, BEGINNING, END, PART, NUMBER

	}

	/**
	 * One word of a phrase.
	 *
	 * @param comparison how it is compared
	 * @param text folded
	 */
	private record Atom(Comparison comparison, String text) {

		static Atom parse(String source) {
			if (source.equals("#")) {
				return new Atom(Comparison.NUMBER, "");
			}
			if (source.startsWith("=")) {
				return new Atom(Comparison.EXACT, Spelling.fold(source.substring(1)));
			}
			boolean open = source.startsWith("*");
			boolean more = source.endsWith("*") && source.length() > 1;
			String text = Spelling.fold(source.substring(open ? 1 : 0, source.length() - (more ? 1 : 0)));
			Comparison comparison = (open && more) ? Comparison.PART
					: open ? Comparison.END : more ? Comparison.BEGINNING : Comparison.WHOLE;
			return new Atom(comparison, text);
		}

		boolean matches(String form, boolean misread) {
			return switch (this.comparison) {
				case EXACT -> form.equals(this.text);
				case WHOLE -> misread ? Spelling.same(form, this.text) : form.equals(this.text);
				case BEGINNING -> misread ? Spelling.beginsWith(form, this.text) : form.startsWith(this.text);
				case END -> misread ? Spelling.endsWith(form, this.text) : form.endsWith(this.text);
				case PART -> form.contains(this.text);
				case NUMBER -> Character.isDigit(form.charAt(0));
			};
		}

	}

}
