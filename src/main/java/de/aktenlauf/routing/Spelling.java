package de.aktenlauf.routing;

import java.util.Locale;

/**
 * One form for all spellings of a word: lower case, umlauts as their base letter however
 * they are written, ß as ss. Recognition often loses the dots of umlauts, people write ae
 * for ä; both meet here.
 */
final class Spelling {

	/** Words from this length on may differ by one letter. */
	static final int FUZZY_LENGTH = 7;

	/** Words from this length on may differ by two letters. */
	private static final int VERY_LONG = 13;

	/** So many letters at the open end of a beginning or end must be right. */
	private static final int FIRM = 2;

	private Spelling() {
	}

	/**
	 * Folds a word.
	 * @param word as it stands in the letter
	 * @return lower case letters and digits without umlauts
	 */
	static String fold(String word) {
		String lower = sharpS(word).toLowerCase(Locale.GERMAN);
		StringBuilder folded = new StringBuilder(lower.length() + 2);
		for (int i = 0; i < lower.length(); i++) {
			char letter = lower.charAt(i);
			switch (letter) {
				case 'ß' -> folded.append("ss");
				case 'e' -> appendUnlessUmlautMark(folded);
				default -> folded.append(base(letter));
			}
		}
		return folded.toString();
	}

	private static void appendUnlessUmlautMark(StringBuilder folded) {
		char before = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
		if (before != 'a' && before != 'o' && before != 'u') {
			folded.append('e');
		}
	}

	/** A capital B inside a small word is a misread ß: "StraBe". */
	private static String sharpS(String word) {
		if (word.length() < 4 || word.indexOf('B', 2) < 0 || !Character.isLowerCase(word.charAt(1))) {
			return word;
		}
		return word.charAt(0) + word.substring(1).replace("B", "ss");
	}

	private static char base(char letter) {
		return switch (letter) {
			case 'ä', 'à', 'á', 'â', 'ã', 'å', 'ă', 'ą' -> 'a';
			case 'ö', 'ò', 'ó', 'ô', 'õ', 'ø', 'ő' -> 'o';
			case 'ü', 'ù', 'ú', 'û', 'ű', 'ů' -> 'u';
			case 'è', 'é', 'ê', 'ë', 'ę', 'ě' -> 'e';
			case 'ì', 'í', 'î', 'ï', 'ı' -> 'i';
			case 'ç', 'ć', 'č' -> 'c';
			case 'ñ', 'ń', 'ň' -> 'n';
			case 'ş', 'ś', 'š', 'ș' -> 's';
			case 'ž', 'ź', 'ż' -> 'z';
			case 'ł' -> 'l';
			case 'ğ' -> 'g';
			case 'ý' -> 'y';
			case 'ř' -> 'r';
			case 'đ', 'ď' -> 'd';
			case 'ť', 'ț', 'ţ' -> 't';
			default -> letter;
		};
	}

	/**
	 * Whether two words differ by at most one letter: one more, one less, one other, or
	 * two neighbours swapped.
	 * @param left a folded word
	 * @param right a folded word
	 * @return true if one edit turns one into the other, or none is needed
	 */
	static boolean withinOneEdit(String left, String right) {
		int difference = left.length() - right.length();
		if (difference > 1 || difference < -1) {
			return false;
		}
		int shorter = Math.min(left.length(), right.length());
		int same = 0;
		while (same < shorter && left.charAt(same) == right.charAt(same)) {
			same++;
		}
		if (same == left.length() || same == right.length()) {
			return true;
		}
		if (difference > 0) {
			return left.regionMatches(same + 1, right, same, right.length() - same);
		}
		if (difference < 0) {
			return right.regionMatches(same + 1, left, same, left.length() - same);
		}
		return left.regionMatches(same + 1, right, same + 1, left.length() - same - 1) || isSwap(left, right, same);
	}

	private static boolean isSwap(String left, String right, int at) {
		return at + 1 < left.length() && left.charAt(at) == right.charAt(at + 1)
				&& left.charAt(at + 1) == right.charAt(at)
				&& left.regionMatches(at + 2, right, at + 2, left.length() - at - 2);
	}

	/**
	 * Whether a word begins with a prefix; long prefixes may be misread.
	 * @param word a folded word
	 * @param prefix a folded prefix
	 * @return true if it begins so
	 */
	static boolean beginsWith(String word, String prefix) {
		if (word.startsWith(prefix)) {
			return true;
		}
		int edits = edits(prefix);
		for (int length = prefix.length() - edits; edits > 0 && length <= prefix.length() + edits; length++) {
			if (length <= word.length() && word.startsWith(prefix.substring(prefix.length() - FIRM), length - FIRM)
					&& within(word.substring(0, length), prefix, edits)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a word ends with a suffix; long suffixes may be misread.
	 * @param word a folded word
	 * @param suffix a folded suffix
	 * @return true if it ends so
	 */
	static boolean endsWith(String word, String suffix) {
		if (word.endsWith(suffix)) {
			return true;
		}
		int edits = edits(suffix);
		for (int length = suffix.length() - edits; edits > 0 && length <= suffix.length() + edits; length++) {
			int start = word.length() - length;
			if (start >= 0 && word.startsWith(suffix.substring(0, FIRM), start)
					&& within(word.substring(start), suffix, edits)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a word is another one; long words may be misread.
	 * @param word a folded word
	 * @param other a folded word
	 * @return true if they are taken for the same
	 */
	static boolean same(String word, String other) {
		int edits = edits(other);
		return word.equals(other) || (edits > 0 && within(word, other, edits));
	}

	private static int edits(String word) {
		return (word.length() >= VERY_LONG) ? 2 : (word.length() >= FUZZY_LENGTH) ? 1 : 0;
	}

	private static boolean within(String left, String right, int edits) {
		return withinOneEdit(left, right) || (edits == 2 && withinTwoEdits(left, right));
	}

	private static boolean withinTwoEdits(String left, String right) {
		if (Math.abs(left.length() - right.length()) > 2) {
			return false;
		}
		int shorter = Math.min(left.length(), right.length());
		int same = 0;
		while (same < shorter && left.charAt(same) == right.charAt(same)) {
			same++;
		}
		if (same == shorter) {
			return true;
		}
		String restOfLeft = left.substring(same);
		String restOfRight = right.substring(same);
		return withinOneEdit(restOfLeft.substring(1), restOfRight.substring(1))
				|| withinOneEdit(restOfLeft.substring(1), restOfRight)
				|| withinOneEdit(restOfLeft, restOfRight.substring(1));
	}

}
