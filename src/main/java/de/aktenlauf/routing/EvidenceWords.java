package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import de.aktenlauf.text.Box;

/** Turns matched words into evidence that a screen can mark. */
final class EvidenceWords {

	private static final int MAX_LENGTH = 80;

	private EvidenceWords() {
	}

	static Evidence of(MatchedWords words, int[] positions, String rule) {
		List<Token> tokens = new ArrayList<>();
		for (int position : positions) {
			tokens.add(words.token(position));
		}
		return of(tokens, rule);
	}

	static Evidence of(List<Token> tokens, String rule) {
		List<Box> boxes = tokens.stream().flatMap((token) -> token.boxes().stream()).distinct().toList();
		String text = tokens.stream().map(Token::original).collect(Collectors.joining(" "));
		return new Evidence((text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) : text,
				tokens.getFirst().page(), boxes, rule);
	}

}
