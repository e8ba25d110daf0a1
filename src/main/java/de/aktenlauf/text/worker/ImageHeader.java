package de.aktenlauf.text.worker;

/**
 * What the header of a picture says, before anything is decoded.
 *
 * @param width pixels across
 * @param height pixels down
 * @param across pixels per inch across, 0 if unknown
 * @param down pixels per inch down, 0 if unknown
 * @param quarterTurns clockwise turns that a viewer makes
 * @param mirrored whether the turns alone do not set it right
 * @param components colours per pixel
 */
record ImageHeader(int width, int height, double across, double down, int quarterTurns, boolean mirrored,
		int components) {

	Resolution resolution() {
		return Resolution.of(this.width, this.height, this.across, this.down);
	}

}
