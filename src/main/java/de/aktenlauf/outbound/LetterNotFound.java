package de.aktenlauf.outbound;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** There is no such letter. */
public final class LetterNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	LetterNotFound(LetterId letter) {
		super("LETTER_NOT_FOUND", "There is no letter " + letter, Map.of("letter", letter.toString()));
	}

}
