package de.aktenlauf.text;

import de.aktenlauf.shared.ContentId;

/**
 * A page of a stored letter at its place in a document.
 *
 * @param content the letter as it was delivered
 * @param page its page, from 1
 * @param quarterTurns clockwise turns beyond the upright page as it was read, 0 to 3
 * @param blank whether a person said that nothing is on it
 */
public record PlacedPage(ContentId content, int page, int quarterTurns, boolean blank) {

	/**
	 * Refuses what no page can be.
	 * @throws IllegalArgumentException if the page or the turns are out of their range
	 */
	public PlacedPage {
		if (page < 1 || quarterTurns < 0 || quarterTurns > 3) {
			throw new IllegalArgumentException("expected a page from 1 and 0 to 3 turns");
		}
	}

	/**
	 * A page as it was delivered and read.
	 * @param content the letter
	 * @param page from 1
	 * @return the page, neither turned nor blank
	 */
	public static PlacedPage of(ContentId content, int page) {
		return new PlacedPage(content, page, 0, false);
	}

	/**
	 * The page turned further.
	 * @param further quarter turns clockwise, negative ones to the left
	 * @return the page
	 */
	public PlacedPage turned(int further) {
		return new PlacedPage(this.content, this.page, Math.floorMod(this.quarterTurns + further, 4), this.blank);
	}

	/**
	 * The page with or without the mark that nothing is on it.
	 * @param mark whether nothing is on it
	 * @return the page
	 */
	public PlacedPage marked(boolean mark) {
		return new PlacedPage(this.content, this.page, this.quarterTurns, mark);
	}

	/**
	 * The page without regard to turns and marks.
	 * @return the same for every state of one page
	 */
	public PlacedPage sheet() {
		return of(this.content, this.page);
	}

}
