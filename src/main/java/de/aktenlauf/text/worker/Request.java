package de.aktenlauf.text.worker;

import java.nio.file.Path;
import java.util.List;

/** What a worker can be asked to do. */
public sealed interface Request {

	/**
	 * The letter.
	 * @return the file to read
	 */
	Path file();

	/**
	 * What a person said about it.
	 * @return mostly nothing
	 */
	default Hints hints() {
		return Hints.NONE;
	}

	/**
	 * Opens a letter and counts its pages; the answer is a {@link Reply.Opened}.
	 *
	 * @param file the letter
	 * @param hints the password, if it needs one
	 */
	record Open(Path file, Hints hints) implements Request {

		/**
		 * Opens a letter that needs no help.
		 * @param file the letter
		 */
		public Open(Path file) {
			this(file, Hints.NONE);
		}

	}

	/**
	 * Reads a page; the answer is a {@link Reply.PageRead}.
	 *
	 * @param file the letter
	 * @param page from 1
	 * @param previews folder that takes the preview of the page
	 * @param pieces folder that takes what the rendition needs of this page
	 * @param hints what a person said about it
	 */
	record ReadPage(Path file, int page, Path previews, Path pieces, Hints hints) implements Request {

		/**
		 * Reads a page that needs no help.
		 * @param file the letter
		 * @param page from 1
		 * @param previews folder that takes the preview of the page
		 * @param pieces folder that takes what the rendition needs of this page
		 */
		public ReadPage(Path file, int page, Path previews, Path pieces) {
			this(file, page, previews, pieces, Hints.NONE);
		}

	}

	/**
	 * Writes a PDF that shows all pages upright; the answer is a {@link Reply.Written}.
	 *
	 * @param file the letter
	 * @param rotations how each page was turned, in degrees clockwise
	 * @param pieces folder with the pieces of the pages
	 * @param target the file to write
	 * @param hints the password, if the letter needs one; the rendition needs none
	 */
	record WriteRendition(Path file, List<Integer> rotations, Path pieces, Path target,
			Hints hints) implements Request {

		/** Keeps an unmodifiable copy. */
		public WriteRendition {
			rotations = List.copyOf(rotations);
		}

	}

	/**
	 * Writes the picture of a page as it lies in the file, for comparison with other
	 * programs; the answer is a {@link Reply.Written}.
	 *
	 * @param file the letter
	 * @param page from 1
	 * @param target file name without extension
	 */
	record WriteImage(Path file, int page, Path target) implements Request {
	}

}
