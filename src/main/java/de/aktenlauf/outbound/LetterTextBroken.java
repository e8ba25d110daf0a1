package de.aktenlauf.outbound;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A template or text block of {@code config/letters} is missing or broken. */
public final class LetterTextBroken extends KeyedException {

	private static final long serialVersionUID = 1L;

	LetterTextBroken(String file, int line, String mend) {
		super("LETTER_TEXT_BROKEN", "config/letters/" + file + ((line > 0) ? ", line " + line : "") + ": " + mend,
				Map.of("file", "config/letters/" + file, "line", line));
	}

}
