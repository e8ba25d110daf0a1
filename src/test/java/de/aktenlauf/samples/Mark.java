package de.aktenlauf.samples;

/** Something on a page; lengths in pixels of 300 dpi from the upper left corner. */
sealed interface Mark {

	/**
	 * A run of text.
	 *
	 * @param x left end
	 * @param y base line
	 * @param face type face
	 * @param size height in pixels
	 * @param text the text
	 * @param stretch width to which blanks are widened, 0 for natural width
	 */
	record Text(float x, float y, Face face, float size, String text, float stretch) implements Mark {
	}

	/**
	 * A filled rectangle.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param width width
	 * @param height height
	 * @param gray 0 black to 255 white
	 */
	record Area(float x, float y, float width, float height, int gray) implements Mark {
	}

	/**
	 * The outline of a rectangle.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param width width
	 * @param height height
	 * @param line thickness
	 */
	record Frame(float x, float y, float width, float height, float line) implements Mark {
	}

	/**
	 * A bar code or matrix code.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param module width of the smallest part
	 * @param height height of a row of modules
	 * @param rows the dark modules
	 */
	record Code(float x, float y, float module, float height, java.util.List<java.util.BitSet> rows) implements Mark {

		/** Keeps an unmodifiable copy. */
		public Code {
			rows = java.util.List.copyOf(rows);
		}

	}

}
