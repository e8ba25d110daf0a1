package de.aktenlauf.web.applications;

import java.util.regex.Pattern;

/** Amounts as people type them. */
final class Typed {

	private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d{2}");

	private static final Pattern GERMAN = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{3})+|\\d+),\\d{1,2}");

	private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

	private Typed() {
	}

	/** As it stands in the field: with a comma. */
	static String shown(String value) {
		return AMOUNT.matcher(value).matches() ? value.replace('.', ',') : value;
	}

	/**
	 * As forms write it; what is no amount stays as it was typed, so that it is refused.
	 */
	static String plain(String typed) {
		String text = typed.strip().replaceFirst("\\s*(?:€|EUR|Euro)$", "");
		if (GERMAN.matcher(text).matches()) {
			text = text.replace(".", "").replace(',', '.');
		}
		else if (THOUSANDS.matcher(text).matches()) {
			text = text.replace(".", "");
		}
		return text;
	}

	/** An amount as forms write it, or the text. */
	static String amountOrText(String shown) {
		return GERMAN.matcher(shown).matches() ? amount(shown) : shown;
	}

	/** An amount with two decimals, so that the same amount is no change. */
	static String amount(String typed) {
		String plain = plain(typed);
		return plain.matches("\\d{1,6}") ? plain + ".00" : plain.matches("\\d{1,6}\\.\\d") ? plain + "0" : plain;
	}

}
