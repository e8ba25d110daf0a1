package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;

/**
 * Sets plain text as a letter: one line a line, a form feed for a new page, the body
 * below the upper third; optionally misread as by a bad scan.
 */
final class Typeset {

	private static final int WIDTH = 2480;

	private static final int HEIGHT = 3508;

	private static final Pattern SALUTATION = Pattern
		.compile("(?i)(sehr geehrte|guten tag|hallo|liebe|werte|hiermit|ich |an jobcenter).*");

	private static final String CONFUSED = "oO0lI1S5B8eceoaouvrnnmhbftij";

	private Typeset() {
	}

	static ExtractedText letter(String text) {
		return letter(text, 0, List.of());
	}

	static ExtractedText withCode(String text, String code) {
		return letter(text, 0, List.of(new Barcode("QR_CODE", code)));
	}

	/**
	 * Sets a letter and misreads some of its characters.
	 * @param text the letter
	 * @param noisePercent of its letters and digits
	 * @return the letter as a bad scan is read
	 */
	static ExtractedText misread(String text, double noisePercent) {
		return letter(text, noisePercent, List.of());
	}

	private static ExtractedText letter(String text, double noisePercent, List<Barcode> codes) {
		List<Page> pages = new ArrayList<>();
		Random random = new Random(text.hashCode());
		for (String page : text.split("\f", -1)) {
			pages.add(page(page, pages.size() + 1, noisePercent, random, pages.isEmpty() ? codes : List.of()));
		}
		ContentId content = new ContentId("0".repeat(64));
		return new ExtractedText(content, content, "application/pdf", pages);
	}

	private static Page page(String text, int number, double noisePercent, Random random, List<Barcode> codes) {
		List<Word> words = new ArrayList<>();
		List<String> lines = List.of(text.strip().split("\n", -1));
		int y = 200;
		int paragraph = 0;
		int pitch = Math.clamp(2900 / Math.max(1, lines.size()), 55, 140);
		boolean salutation = false;
		for (int line = 0; line < lines.size(); line++) {
			if (lines.get(line).isBlank()) {
				paragraph++;
				y += 40;
				continue;
			}
			if (!salutation && SALUTATION.matcher(lines.get(line)).matches()) {
				salutation = true;
				paragraph++;
				y = Math.max(y, 1350);
				pitch = 60;
			}
			int x = 250;
			for (String word : lines.get(line).strip().split("\\s+", -1)) {
				String read = misread(word, noisePercent, random);
				words.add(new Word(read, new Box(x, y, 22 * read.length(), 40), 90, line, paragraph));
				x += 22 * (read.length() + 1);
			}
			y += pitch;
		}
		return new Page(number, WIDTH, HEIGHT, 0, words.isEmpty(), TextSource.OCR, 90, words, codes);
	}

	private static String misread(String word, double noisePercent, Random random) {
		StringBuilder read = new StringBuilder();
		for (int i = 0; i < word.length(); i++) {
			char letter = word.charAt(i);
			if (random.nextDouble() * 100 >= noisePercent || !Character.isLetterOrDigit(letter)) {
				read.append(letter);
				continue;
			}
			int known = CONFUSED.indexOf(letter);
			read.append((known >= 0) ? CONFUSED.charAt(known ^ 1)
					: "äöüß".indexOf(letter) >= 0 ? "aouB".charAt("äöüß".indexOf(letter)) : '.');
		}
		return read.toString();
	}

}
