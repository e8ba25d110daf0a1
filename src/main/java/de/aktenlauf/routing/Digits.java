package de.aktenlauf.routing;

import java.util.List;

/** Letters that recognition takes for digits, and the other way round. */
final class Digits {

	/** Any character that may be a digit, for patterns. */
	static final String ANY = "[0-9OoQDIl|!iSsBZzGg]";

	private Digits() {
	}

	static boolean mayBe(char letter) {
		char read = read(letter);
		return read >= '0' && read <= '9';
	}

	static char read(char letter) {
		return switch (letter) {
			case 'O', 'o', 'Q', 'D' -> '0';
			case 'I', 'l', '|', '!', 'i' -> '1';
			case 'Z', 'z' -> '2';
			case 'S', 's' -> '5';
			case 'G' -> '6';
			case 'B' -> '8';
			case 'g' -> '9';
			default -> letter;
		};
	}

	/**
	 * Reads digits.
	 * @param text digits, letters that look like digits, white space
	 * @return digits only
	 */
	static String read(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (!Character.isWhitespace(text.charAt(i))) {
				digits.append(read(text.charAt(i)));
			}
		}
		return digits.toString();
	}

	static int countTrue(String text) {
		return (int) text.chars().filter((c) -> c >= '0' && c <= '9').count();
	}

	/**
	 * Capital letters that may stand where one character was read.
	 * @param read the character
	 * @return one letter, or several for a digit
	 */
	static List<String> letters(char read) {
		if (Character.isLetter(read)) {
			return List.of(String.valueOf(Character.toUpperCase(read)));
		}
		return switch (read) {
			case '0' -> List.of("O", "D", "Q");
			case '1', '|', '!' -> List.of("I", "L");
			case '2' -> List.of("Z");
			case '4' -> List.of("A");
			case '5' -> List.of("S");
			case '6' -> List.of("G");
			case '8' -> List.of("B");
			default -> List.of();
		};
	}

}
