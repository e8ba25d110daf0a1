package de.aktenlauf.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Speaks a template: <code>{a|b|c}</code> takes one of the alternatives (they nest, an
 * empty one leaves the place out), <code>&lt;key&gt;</code> asks the speaker for a value.
 */
final class Grammar {

	private final Random random;

	private final UnaryOperator<String> macros;

	Grammar(Random random, UnaryOperator<String> macros) {
		this.random = random;
		this.macros = macros;
	}

	String speak(String text) {
		StringBuilder spoken = new StringBuilder();
		int at = 0;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '{') {
				int end = matching(text, at);
				spoken.append(speak(pick(text.substring(at + 1, end))));
				at = end + 1;
			}
			else if (c == '<') {
				int end = text.indexOf('>', at);
				spoken.append(this.macros.apply(text.substring(at + 1, end)));
				at = end + 1;
			}
			else {
				spoken.append(c);
				at++;
			}
		}
		return spoken.toString();
	}

	private String pick(String alternatives) {
		List<String> choices = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < alternatives.length(); i++) {
			char c = alternatives.charAt(i);
			depth += (c == '{') ? 1 : (c == '}') ? -1 : 0;
			if (c == '|' && depth == 0) {
				choices.add(alternatives.substring(start, i));
				start = i + 1;
			}
		}
		choices.add(alternatives.substring(start));
		return choices.get(this.random.nextInt(choices.size()));
	}

	private static int matching(String text, int open) {
		int depth = 0;
		for (int i = open; i < text.length(); i++) {
			char c = text.charAt(i);
			depth += (c == '{') ? 1 : (c == '}') ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		throw new IllegalArgumentException(
				"brace without end: " + text.substring(open, Math.min(open + 40, text.length())));
	}

}
