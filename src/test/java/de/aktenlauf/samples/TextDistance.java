package de.aktenlauf.samples;

import java.text.Normalizer;
import java.util.List;

/**
 * Counts wrong characters. Each true line is looked for anywhere in the text that was
 * read, because readers may take columns in another order; what was read besides is not
 * counted.
 */
final class TextDistance {

	private TextDistance() {
	}

	/**
	 * Wrong, missing and superfluous characters of the true lines.
	 * @param truth the true text, one line each
	 * @param read the text that was read
	 * @return number of characters to be mended
	 */
	static int errors(String truth, String read) {
		String text = plain(read);
		int errors = 0;
		for (String line : lines(truth)) {
			errors += best(line, text);
		}
		return errors;
	}

	static int characters(String truth) {
		return lines(truth).stream().mapToInt(String::length).sum();
	}

	private static List<String> lines(String truth) {
		return truth.lines().map(TextDistance::plain).filter((line) -> !line.isEmpty()).toList();
	}

	/** Kinds of quotation marks, dashes and blanks are not told apart. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.replaceAll("[„“”«»]", "\"")
			.replaceAll("[‘’‚]", "'")
			.replaceAll("[–—‐]", "-")
			.replaceAll("[\\s\\u00A0]+", " ")
			.strip();
	}

	/** Least number of changes that turns some part of the text into the line. */
	private static int best(String line, String text) {
		if (text.contains(line)) {
			return 0;
		}
		int[] previous = new int[text.length() + 1];
		for (int i = 1; i <= line.length(); i++) {
			int[] current = new int[text.length() + 1];
			current[0] = i;
			for (int j = 1; j <= text.length(); j++) {
				int change = previous[j - 1] + ((line.charAt(i - 1) == text.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		int best = line.length();
		for (int cost : previous) {
			best = Math.min(best, cost);
		}
		return best;
	}

}
