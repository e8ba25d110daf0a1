package de.aktenlauf.text;

import java.util.List;
import java.util.stream.Collectors;

import de.aktenlauf.shared.ContentId;

/**
 * The text of a letter.
 *
 * @param content the letter
 * @param textContent where the text is stored as JSON
 * @param mediaType the letter's type, found by its bytes
 * @param pages all pages in order, blank ones too
 */
public record ExtractedText(ContentId content, ContentId textContent, String mediaType, List<Page> pages) {

	/** Keeps an unmodifiable copy. */
	public ExtractedText {
		pages = List.copyOf(pages);
	}

	/**
	 * The whole text.
	 * @return the pages' texts with a form feed between them
	 */
	public String text() {
		return this.pages.stream().map(Page::text).collect(Collectors.joining("\f"));
	}

	/**
	 * All pages as they were delivered.
	 * @return in order, neither turned nor marked
	 */
	public List<PlacedPage> placed() {
		return this.pages.stream().map((page) -> PlacedPage.of(this.content, page.number())).toList();
	}

	/**
	 * How much was read.
	 * @return characters of all pages that are not white space
	 */
	public int characters() {
		return (int) text().chars().filter((c) -> !Character.isWhitespace(c)).count();
	}

}
