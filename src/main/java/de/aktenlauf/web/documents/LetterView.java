package de.aktenlauf.web.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A letter as screens show it.
 *
 * @param id its document
 * @param title its title
 * @param kind its kind in German
 * @param pages all pages in order
 * @param firstPage the page to open it at
 * @param pdf whether a PDF is there to show
 * @param evidence the words that decided, strongest first
 * @param facts what is known about it, for the list beside it
 */
public record LetterView(String id, String title, String kind, List<Sheet> pages, int firstPage, boolean pdf,
		List<Words> evidence, Facts facts) {

	/** Keeps unmodifiable copies. */
	public LetterView {
		pages = List.copyOf(pages);
		evidence = List.copyOf(evidence);
	}

	/**
	 * One page.
	 *
	 * @param number from 1
	 * @param width of the upright page, 0 if unknown
	 * @param height of the upright page, 0 if unknown
	 * @param blank whether nothing is on it
	 * @param paragraphs its text
	 * @param marks where words stand that decided
	 */
	public record Sheet(int number, int width, int height, boolean blank, List<String> paragraphs, List<Mark> marks) {

		/** Keeps unmodifiable copies. */
		public Sheet {
			paragraphs = List.copyOf(paragraphs);
			marks = List.copyOf(marks);
		}

		/** Whether nobody could read the page, so that there is no picture of it. */
		public boolean isUnread() {
			return this.width == 0 && !this.blank;
		}

	}

	/**
	 * A rectangle on a page.
	 *
	 * @param index which words stand there
	 * @param x left edge
	 * @param y upper edge
	 * @param width width
	 * @param height height
	 */
	public record Mark(int index, int x, int y, int width, int height) {
	}

	/**
	 * Words that decided.
	 *
	 * @param index their number on this screen
	 * @param words as they stand in the letter
	 * @param page from 1
	 */
	public record Words(int index, String words, int page) {
	}

	/**
	 * What is known about a letter.
	 *
	 * @param caseNumber its case, null in the collective file
	 * @param caseHref address of the case's file
	 * @param register place in the filing plan
	 * @param channel how it came, in words
	 * @param receivedOn legal date of receipt
	 * @param scannedAt time of the scan
	 * @param filedAt time of filing
	 * @param kindConfidence how sure its kind is, in percent
	 * @param mediaType type of the original
	 * @param sha256 digest of the original
	 * @param mailItem the letter as delivered
	 * @param own whether the office wrote it itself
	 */
	public record Facts(@Nullable String caseNumber, @Nullable String caseHref, String register, String channel,
			String receivedOn, String scannedAt, String filedAt, int kindConfidence, String mediaType, String sha256,
			String mailItem, boolean own) {
	}

}
