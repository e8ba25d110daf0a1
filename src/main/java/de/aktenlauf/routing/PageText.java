package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.Word;

/**
 * The characters of a page in one string, and the way back from a character to its word.
 * Accounts (IBAN) are blanked out: their digits are no numbers of ours.
 */
final class PageText {

	private static final Pattern ACCOUNT = Pattern
		.compile("\\b[A-Z]{2}[0-9OIl]{2}(?:[ ]?[0-9OIl]{4}){3,7}(?:[ ]?[0-9OIl]{1,3})?\\b");

	private static final int MAX_LENGTH = 80;

	private final Page page;

	private final String text;

	private final List<Integer> starts = new ArrayList<>();

	PageText(Page page) {
		this.page = page;
		StringBuilder builder = new StringBuilder();
		int line = -1;
		for (Word word : page.words()) {
			if (!builder.isEmpty()) {
				builder.append((word.line() == line) ? ' ' : '\n');
			}
			line = word.line();
			this.starts.add(builder.length());
			builder.append(word.text());
		}
		this.text = ACCOUNT.matcher(builder).replaceAll((account) -> "#".repeat(account.group().length()));
	}

	String text() {
		return this.text;
	}

	Page page() {
		return this.page;
	}

	/**
	 * The words between two characters.
	 * @param from first character
	 * @param to behind the last character
	 * @param rule what found them
	 * @return the words with their boxes
	 */
	Evidence evidence(int from, int to, String rule) {
		StringBuilder words = new StringBuilder();
		List<Box> boxes = new ArrayList<>();
		for (int i = 0; i < this.starts.size(); i++) {
			Word word = this.page.words().get(i);
			int start = this.starts.get(i);
			if (start < to && start + word.text().length() > from) {
				words.append(words.isEmpty() ? "" : " ").append(word.text());
				boxes.add(word.box());
			}
		}
		return new Evidence((words.length() > MAX_LENGTH) ? words.substring(0, MAX_LENGTH) : words.toString(),
				this.page.number(), boxes, rule);
	}

}
