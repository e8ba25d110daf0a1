package de.aktenlauf.routing;

import java.util.List;

import de.aktenlauf.text.Box;

/**
 * Words of the letter that decided.
 *
 * @param words as they stand in the letter, at most 80 characters
 * @param page from 1
 * @param boxes where they stand
 * @param rule id of the rule, or {@code TEXT} for the text classifier
 */
public record Evidence(String words, int page, List<Box> boxes, String rule) {

	/** Keeps an unmodifiable copy. */
	public Evidence {
		boxes = List.copyOf(boxes);
	}

}
