package de.aktenlauf.intake;

/**
 * Names from outside, fit to be shown: control, bidi and other invisible characters are
 * written out, so that a name cannot lie about itself.
 */
final class VisibleName {

	private VisibleName() {
	}

	static String of(String name) {
		return of(name, 400);
	}

	static String of(String name, int maxLength) {
		StringBuilder visible = new StringBuilder();
		name.codePoints().forEach((point) -> append(visible, point));
		if (visible.length() <= maxLength) {
			return visible.toString();
		}
		// Half a character is none: no answer could be written with it.
		int end = Character.isHighSurrogate(visible.charAt(maxLength - 2)) ? maxLength - 2 : maxLength - 1;
		return visible.substring(0, end) + "…";
	}

	private static void append(StringBuilder visible, int point) {
		switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				visible.append("⟨U+%04X⟩".formatted(point));
			default -> visible.appendCodePoint(point);
		}
	}

}
