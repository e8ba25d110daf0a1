package de.aktenlauf.text.worker;

import java.awt.geom.Rectangle2D;
import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A picture that a PDF page draws.
 *
 * @param name its name among the resources
 * @param resources the resources that name its colours
 * @param stream its bytes
 * @param matrix takes the unit square to the page
 */
record PlacedImage(COSName name, PDResources resources, COSStream stream, Matrix matrix) {

	/** Angles below this (as a part of the length) count as straight. */
	private static final double STRAIGHT = 0.002;

	Rectangle2D bounds() {
		Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
		return this.matrix.createAffineTransform().createTransformedShape(unit).getBounds2D();
	}

	int width() {
		return this.stream.getInt(COSName.WIDTH, COSName.W, 0);
	}

	int height() {
		return this.stream.getInt(COSName.HEIGHT, COSName.H, 0);
	}

	/** Length of the picture's upper edge on the page, in points. */
	double shownWidth() {
		return Math.hypot(this.matrix.getScaleX(), this.matrix.getShearY());
	}

	/** Length of the picture's left edge on the page, in points. */
	double shownHeight() {
		return Math.hypot(this.matrix.getShearX(), this.matrix.getScaleY());
	}

	/**
	 * Clockwise turns that the matrix makes.
	 * @return 0 to 3, or -1 if it slants or mirrors
	 */
	int quarterTurns() {
		double a = this.matrix.getScaleX();
		double b = this.matrix.getShearY();
		double c = this.matrix.getShearX();
		double d = this.matrix.getScaleY();
		double small = STRAIGHT * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d));
		if (Math.abs(b) < small && Math.abs(c) < small) {
			return (a > 0 && d > 0) ? 0 : (a < 0 && d < 0) ? 2 : -1;
		}
		if (Math.abs(a) < small && Math.abs(d) < small) {
			return (b < 0 && c > 0) ? 1 : (b > 0 && c < 0) ? 3 : -1;
		}
		return -1;
	}

	PDImageXObject decoded() throws IOException {
		return new PDImageXObject(new PDStream(this.stream), this.resources);
	}

}
