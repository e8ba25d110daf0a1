package de.aktenlauf.text.worker;

import java.io.IOException;

import de.aktenlauf.text.ExtractionFailed;

/** An opened letter. */
interface Letter extends AutoCloseable {

	/** The type, found by the first bytes. */
	String mediaType();

	/** Number of pages, at least 1. */
	int pages();

	/**
	 * Takes a page out of the file.
	 * @param number from 1
	 * @param scope owns the picture
	 * @return its text layer or its picture
	 * @throws ExtractionFailed if the page is beyond a limit or broken
	 * @throws IOException if the page is broken
	 */
	PageContent page(int number, PictureScope scope) throws IOException;

	/**
	 * The picture of a page as it lies in the file, not turned.
	 * @param number from 1
	 * @param scope owns the picture
	 * @return the picture
	 * @throws IOException if the page is broken
	 */
	Scan scan(int number, PictureScope scope) throws IOException;

	@Override
	void close() throws IOException;

}
