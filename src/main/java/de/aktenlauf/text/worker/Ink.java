package de.aktenlauf.text.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import de.aktenlauf.text.Box;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * What is black on a page, in full resolution: tells the shapes that were read.
 *
 * @param bits one bit
 */
record Ink(PIX bits) {

	/** Specks of a single pixel are no part of a sign. */
	private static final int SMALLEST = 2;

	static Ink of(PIX picture, Contrast contrast, PictureScope scope) {
		return new Ink((picture.d() == 1) ? picture
				: scope.keep(leptonica.pixThresholdToBinary(picture, contrast.inkBelow())));
	}

	/**
	 * The connected shapes within a box.
	 * @param within where to look; shapes that reach beyond are cut off
	 * @return their boxes on the page, from left to right, without specks
	 */
	List<Box> shapes(Box within) {
		List<Box> shapes = new ArrayList<>();
		BOX box = leptonica.boxCreate(within.x(), within.y(), within.width(), within.height());
		PIX clip = leptonica.pixClipRectangle(this.bits, box, (BOX) null);
		if (clip != null && !clip.isNull()) {
			BOXA boxes = leptonica.pixConnCompBB(clip, 8);
			addTo(shapes, boxes, Math.max(0, within.x()), Math.max(0, within.y()));
			leptonica.boxaDestroy(boxes);
			leptonica.pixDestroy(clip);
		}
		leptonica.boxDestroy(box);
		shapes.sort(Comparator.comparingInt(Box::x));
		return shapes;
	}

	private static void addTo(List<Box> shapes, BOXA boxes, int left, int top) {
		int[] x = new int[1];
		int[] y = new int[1];
		int[] width = new int[1];
		int[] height = new int[1];
		int count = leptonica.boxaGetCount(boxes);
		for (int i = 0; i < count; i++) {
			leptonica.boxaGetBoxGeometry(boxes, i, x, y, width, height);
			if (Math.max(width[0], height[0]) >= SMALLEST) {
				shapes.add(new Box(left + x[0], top + y[0], width[0], height[0]));
			}
		}
	}

}
