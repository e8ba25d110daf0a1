package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Tells the blank back of a sheet from a page with a single short line. What can be
 * something written is counted; specks, punch holes, folds and black borders are not. In
 * doubt the page is read.
 *
 * @param written things on the page that can be letters or words
 */
record BlankPage(int written) {

	private static final int FEW = 3;

	/** Pages with fewer things are taken for blank if the OCR finds nothing either. */
	private static final int NEARLY = 40;

	/** Paper alone has less; pale print has more. */
	private static final int FAINT_CONTRAST = 28;

	/** More ink than this is never a blank page. */
	private static final double INKED = 0.02;

	/** All lengths at 150 pixels per inch: 1.2 mm, the height of a small letter. */
	private static final int LETTER = 7;

	private static final int LONGEST_LETTER = 300;

	/** Holes lie within 22 mm of an edge and measure 4 to 8 mm. */
	private static final int HOLE_MARGIN = 130;

	private static final int HOLE_FROM = 24;

	private static final int HOLE_TO = 50;

	/** Scanners leave shadows along the edges, 5 mm. */
	private static final int EDGE = 30;

	boolean isBlank() {
		return this.written < FEW;
	}

	boolean isNearlyBlank() {
		return this.written < NEARLY;
	}

	static BlankPage of(PagePicture page) {
		if (page.contrast() < FAINT_CONTRAST) {
			return new BlankPage(0);
		}
		PIX ink = page.ink();
		PIX inner = leptonica.pixCopy(null, ink);
		leptonica.pixSetOrClearBorder(inner, EDGE, EDGE, EDGE, EDGE, leptonica.PIX_CLR);
		try {
			int[] pixels = new int[1];
			leptonica.pixCountPixels(inner, pixels, null);
			if (pixels[0] > INKED * inner.w() * inner.h()) {
				return new BlankPage(Integer.MAX_VALUE);
			}
			return new BlankPage(count(inner));
		}
		finally {
			leptonica.pixDestroy(inner);
		}
	}

	private static int count(PIX ink) {
		BOXA boxes = leptonica.pixConnCompBB(ink, 8);
		int[] x = new int[1];
		int[] y = new int[1];
		int[] width = new int[1];
		int[] height = new int[1];
		int written = 0;
		for (int i = 0; i < leptonica.boxaGetCount(boxes); i++) {
			leptonica.boxaGetBoxGeometry(boxes, i, x, y, width, height);
			if (isWritten(ink, x[0], y[0], width[0], height[0])) {
				written += (width[0] > 3 * LETTER) ? FEW : 1;
			}
		}
		leptonica.boxaDestroy(boxes);
		return written;
	}

	private static boolean isWritten(PIX ink, int x, int y, int width, int height) {
		boolean letterSized = height >= LETTER && width >= 2 && height <= LONGEST_LETTER
				&& Math.max(width, height) >= LETTER;
		if (!letterSized) {
			return false;
		}
		boolean thin = width < 4 && height > 12 * width;
		boolean nearEdge = x < HOLE_MARGIN || y < HOLE_MARGIN || x + width > ink.w() - HOLE_MARGIN
				|| y + height > ink.h() - HOLE_MARGIN;
		boolean round = width >= HOLE_FROM && width <= HOLE_TO && height >= HOLE_FROM && height <= HOLE_TO
				&& Math.abs(width - height) <= 6;
		return !thin && !(nearEdge && round);
	}

}
