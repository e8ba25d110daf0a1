package de.aktenlauf.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a benefit community ("BG-Nummer"): five digits of the authority, two slashes,
 * seven serial digits.
 *
 * @param value the number in its one stored form, such as {@code 35504//0012345}
 */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

	private static final Pattern CANONICAL = Pattern.compile("\\d{5}//\\d{7}");

	private static final Pattern SPELLING = Pattern.compile("(\\d{5})\\s*(?://|BG)\\s*(\\d{1,7})");

	/**
	 * Refuses every other spelling; use {@link #parse(String)} for what people write.
	 * @throws IllegalArgumentException if the value is not in the stored form
	 */
	public CaseNumber {
		if (!CANONICAL.matcher(value).matches()) {
			throw new IllegalArgumentException("a case number has the form 00000//0000000");
		}
	}

	/**
	 * Reads one of the spellings {@code 35504//0012345}, {@code 35504 // 12345},
	 * {@code 35504BG0012345}.
	 * @param spelling the number as written
	 * @return the number in its stored form
	 * @throws IllegalArgumentException if the text is none of the spellings
	 */
	public static CaseNumber parse(String spelling) {
		Matcher matcher = SPELLING.matcher(spelling.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("a case number is written 00000//0000000 or 00000BG0000000");
		}
		return new CaseNumber(matcher.group(1) + "//" + "0".repeat(7 - matcher.group(2).length()) + matcher.group(2));
	}

	@Override
	public int compareTo(CaseNumber other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
