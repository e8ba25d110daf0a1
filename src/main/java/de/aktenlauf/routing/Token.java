package de.aktenlauf.routing;

import java.util.List;

import de.aktenlauf.text.Box;

/**
 * One word of a letter in the form in which rules look at it.
 *
 * @param form folded by {@link Spelling}
 * @param original as it stands in the letter
 * @param page from 1
 * @param line number of the line on the page
 * @param zone where it stands
 * @param boxes one box, or two for a word broken over a line
 */
record Token(String form, String original, int page, int line, Zone zone, List<Box> boxes) {

	boolean isNumber() {
		return Character.isDigit(this.form.charAt(0));
	}

	boolean isCapitalised() {
		return Character.isUpperCase(this.original.charAt(0));
	}

	Token in(Zone other) {
		return new Token(this.form, this.original, this.page, this.line, other, this.boxes);
	}

}
