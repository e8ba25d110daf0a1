package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Finds out how a page must be turned, by the ascenders and descenders of its letters. It
 * turns only if the signs are clear; a wrong guess shows in the confidence of the OCR.
 */
final class Orientation {

	private static final int FEWEST_SIGNS = 40;

	private static final float CLEAR = 6;

	/** No page on its side gives so many signs. */
	private static final float UPRIGHT = 12;

	private static final float RATIO = 2.5F;

	private Orientation() {
	}

	/**
	 * Proposes a turn.
	 * @param ink the page, one bit, 150 pixels per inch
	 * @return clockwise quarter turns that probably set it upright
	 */
	static int of(PIX ink) {
		float[] up = new float[1];
		float[] left = new float[1];
		if (leptonica.pixUpDownDetect(ink, up, FEWEST_SIGNS, 0, 0) == 0 && up[0] > UPRIGHT) {
			return 0;
		}
		if (leptonica.pixOrientDetect(ink, up, left, FEWEST_SIGNS, 0) != 0) {
			return 0;
		}
		float upright = Math.abs(up[0]);
		float sideways = Math.abs(left[0]);
		if (upright >= sideways) {
			return (up[0] < -CLEAR && upright > RATIO * sideways) ? 2 : 0;
		}
		if (sideways < CLEAR || sideways < RATIO * upright) {
			return 0;
		}
		return (left[0] > 0) ? 1 : 3;
	}

}
