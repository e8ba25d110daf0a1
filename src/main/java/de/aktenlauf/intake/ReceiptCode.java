package de.aktenlauf.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes of receipts: 28 signs of 5 bits each, 140 bits from a secure source, without
 * letters that look like digits.
 */
final class ReceiptCode {

	private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 28;

	private static final int GROUP = 4;

	private static final int LONGEST_TYPED = 200;

	private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{28}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private ReceiptCode() {
	}

	static String next() {
		StringBuilder code = new StringBuilder();
		RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(SIGNS::charAt).forEach(code::append);
		return code.toString();
	}

	/** What somebody typed, whatever its blanks and dashes; empty if it is no code. */
	static Optional<String> read(String typed) {
		if (typed.length() > LONGEST_TYPED) {
			return Optional.empty();
		}
		String signs = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[^0-9A-Z]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		return CODE.matcher(signs).matches() ? Optional.of(signs) : Optional.empty();
	}

	/** As it is printed. */
	static String grouped(String code) {
		return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
	}

}
