package de.aktenlauf.text;

import java.util.List;

/**
 * One page as it was read.
 *
 * @param number from 1
 * @param width width of the upright page in pixels of {@code Word.box}
 * @param height height of the upright page in pixels
 * @param rotation degrees clockwise by which the picture was turned to stand upright: 0,
 * 90, 180 or 270
 * @param blank whether nothing is on the page; then there are no words
 * @param source where the words come from
 * @param confidencePercent mean confidence of the words, 0 to 100; 100 for a text layer
 * @param words in reading order
 * @param barcodes one- and two-dimensional codes on the page
 */
public record Page(int number, int width, int height, int rotation, boolean blank, TextSource source,
		int confidencePercent, List<Word> words, List<Barcode> barcodes) {

	/** Keeps unmodifiable copies. */
	public Page {
		words = List.copyOf(words);
		barcodes = List.copyOf(barcodes);
	}

	/**
	 * The words as text: a blank between words, a line feed between lines, an empty line
	 * between paragraphs.
	 * @return the text, empty for a blank page
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		Word previous = null;
		for (Word word : this.words) {
			if (previous != null) {
				text.append((word.paragraph() != previous.paragraph()) ? "\n\n"
						: (word.line() != previous.line()) ? "\n" : " ");
			}
			text.append(word.text());
			previous = word;
		}
		return text.toString();
	}

}
