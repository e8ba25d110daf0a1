package de.aktenlauf.text.worker;

import java.nio.file.Path;
import java.util.List;

import de.aktenlauf.text.Box;

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

	/**
	 * Writes a PDF of pages taken out of other PDFs, turned and put in a new order; the
	 * answer is a {@link Reply.Written}.
	 *
	 * @param sheets the pages in their new order, at least one
	 * @param target the file to write
	 */
	record WritePages(List<Sheet> sheets, Path target) implements Request {

		/** Keeps an unmodifiable copy. */
		public WritePages {
			sheets = List.copyOf(sheets);
		}

		@Override
		public Path file() {
			return this.sheets.getFirst().file();
		}

	}

	/**
	 * A page of a PDF.
	 *
	 * @param file the PDF
	 * @param page from 1
	 * @param quarterTurns clockwise turns beyond those that the PDF makes itself
	 */
	record Sheet(Path file, int page, int quarterTurns) {
	}

	/**
	 * Writes a preview turned; the answer is a {@link Reply.Written}.
	 *
	 * @param file the preview, PNG or JPEG
	 * @param quarterTurns clockwise turns, 1 to 3
	 * @param target the file to write, of the same type
	 */
	record TurnPicture(Path file, int quarterTurns, Path target) implements Request {
	}

	/**
	 * Lays the picture of a page aside with some areas painted over; the answer is a
	 * {@link Reply.Written}.
	 *
	 * @param file the PDF
	 * @param page from 1
	 * @param size the upright page as its areas measure it, from 0, 0
	 * @param areas what is painted over
	 * @param pieces folder that takes the picture for {@link Assemble}
	 * @param previews folder that takes the preview of the page
	 */
	record BlackOut(Path file, int page, Box size, List<Box> areas, Path pieces, Path previews) implements Request {

		/** Keeps an unmodifiable copy. */
		public BlackOut {
			areas = List.copyOf(areas);
		}

	}

	/**
	 * Writes a PDF of the pieces that were laid aside and of nothing else; the answer is
	 * a {@link Reply.Written}.
	 *
	 * @param file the folder of the pieces
	 * @param target the file to write
	 */
	record Assemble(Path file, Path target) implements Request {
	}

}
