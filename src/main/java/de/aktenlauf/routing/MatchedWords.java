package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words of the rules stand where in one letter. */
final class MatchedWords {

	private final List<Token> tokens;

	private final List<int[]> atoms;

	private final Map<Integer, List<Integer>> positions = new HashMap<>();

	MatchedWords(Letter letter, Vocabulary vocabulary) {
		this.tokens = letter.tokens();
		this.atoms = new ArrayList<>(this.tokens.size());
		for (int i = 0; i < this.tokens.size(); i++) {
			int[] matching = vocabulary.atomsOf(this.tokens.get(i).form());
			this.atoms.add(matching);
			for (int atom : matching) {
				this.positions.computeIfAbsent(atom, (number) -> new ArrayList<>()).add(i);
			}
		}
	}

	List<Integer> positions(int atom) {
		return this.positions.getOrDefault(atom, List.of());
	}

	boolean samePage(int left, int right) {
		return right < this.tokens.size() && this.tokens.get(left).page() == this.tokens.get(right).page();
	}

	/** Whether a line begins here; behind the last word one does. */
	boolean startsLine(int position) {
		if (position == 0 || position >= this.tokens.size()) {
			return true;
		}
		Token before = this.tokens.get(position - 1);
		Token here = this.tokens.get(position);
		return before.line() != here.line() || before.page() != here.page();
	}

	boolean matches(int position, int[] wanted) {
		for (int atom : this.atoms.get(position)) {
			for (int want : wanted) {
				if (atom == want) {
					return true;
				}
			}
		}
		return false;
	}

	Token token(int position) {
		return this.tokens.get(position);
	}

	int size() {
		return this.tokens.size();
	}

}
