package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Makes pale print dark, because a person asked for it: gray pages are spread between
 * paper and ink, strokes of black and white pages grow by a pixel.
 */
final class Darker {

	/** So near to the darkest everything is black. */
	private static final double BLACK = 0.75;

	/** So near to the paper everything is white: its grain must not become ink. */
	private static final double WHITE = 0.25;

	private static final int STROKE = 2;

	private Darker() {
	}

	static PIX of(PIX picture, PictureScope scope) {
		if (picture.d() == 1) {
			return scope.keep(leptonica.pixDilateBrick(null, picture, STROKE, STROKE));
		}
		PIX even = scope.keep(leptonica.pixBackgroundNormSimple(picture, null, null));
		Contrast contrast = Contrast.of(even);
		int black = contrast.below(BLACK);
		int white = contrast.below(WHITE);
		return (white > black) ? scope.keep(leptonica.pixGammaTRC(null, even, 1, black, white)) : even;
	}

}
