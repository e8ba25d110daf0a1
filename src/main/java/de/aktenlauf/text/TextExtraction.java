package de.aktenlauf.text;

import java.util.Optional;

import de.aktenlauf.shared.ContentId;

import org.springframework.stereotype.Component;

/** Reads stored letters: text layer or OCR, page by page, in worker JVMs. */
@Component
public class TextExtraction {

	/**
	 * Looks at type and number of pages without reading them.
	 * @param content the stored letter
	 * @return type and pages
	 * @throws ExtractionFailed if the letter cannot be opened within the limits
	 */
	public Inspection inspect(ContentId content) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads all pages, stores text (as content), previews and a PDF rendition; a second
	 * call returns what the first one stored.
	 * @param content the stored letter
	 * @return the text of all pages
	 * @throws ExtractionFailed if the letter cannot be read within the limits
	 */
	public ExtractedText extract(ContentId content) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Forgets what was read, so that the next call of {@code extract} reads again.
	 * @param content the stored letter
	 */
	public void forget(ContentId content) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What was read before.
	 * @param content the stored letter
	 * @return the text, empty if the letter was not read yet
	 */
	public Optional<ExtractedText> stored(ContentId content) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The stored preview of a page.
	 * @param content the stored letter
	 * @param page from 1
	 * @return the picture, empty if there is none
	 */
	public Optional<Preview> preview(ContentId content, int page) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The PDF to show for a letter: the letter itself if it is a PDF, else its rendition.
	 * @param content the stored letter
	 * @return the content that holds a PDF, empty if the letter was not read yet
	 */
	public Optional<ContentId> pdf(ContentId content) {
		throw new UnsupportedOperationException();
	}

}
