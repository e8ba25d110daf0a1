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

	private static final int FEW = 2;

	/** Paper alone has less; pale print has more. */
	private static final int FAINT_CONTRAST = 28;

	/** All lengths at 150 pixels per inch: 1.2 mm, the height of a small letter. */
	private static final int LETTER = 6;

	private static final int LONGEST_LETTER = 300;

	/** Holes lie within 22 mm of an edge and measure 4 to 8 mm. */
	private static final int HOLE_MARGIN = 130;

	private static final int HOLE_FROM = 24;

	private static final int HOLE_TO = 50;

	/** Folds and streaks are this many times as long as wide. */
	private static final int LINE = 15;

	/** What touches the edge and is longer is the shadow of the sheet, 17 mm. */
	private static final int BORDER = 100;

	/** Scanners leave shadows along the edges, 5 mm. */
	private static final int EDGE = 30;

	boolean isBlank() {
		return this.written < FEW;
	}

	static BlankPage of(PagePicture page) {
		if (page.contrast().difference() < FAINT_CONTRAST) {
			return new BlankPage(0);
		}
		PIX ink = page.ink();
		PIX inner = leptonica.pixCopy(null, ink);
		leptonica.pixSetOrClearBorder(inner, EDGE, EDGE, EDGE, EDGE, leptonica.PIX_CLR);
		try {
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
		boolean line = Math.max(width, height) > LINE * Math.min(width, height);
		boolean border = Math.max(width, height) > BORDER
				&& (x <= EDGE || y <= EDGE || x + width >= ink.w() - EDGE || y + height >= ink.h() - EDGE);
		boolean nearEdge = x < HOLE_MARGIN || y < HOLE_MARGIN || x + width > ink.w() - HOLE_MARGIN
				|| y + height > ink.h() - HOLE_MARGIN;
		boolean round = width >= HOLE_FROM && width <= HOLE_TO && height >= HOLE_FROM && height <= HOLE_TO
				&& Math.abs(width - height) <= 6;
		return !line && !border && !(nearEdge && round);
	}

}
