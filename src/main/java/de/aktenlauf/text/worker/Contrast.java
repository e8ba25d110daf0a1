package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.NUMA;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Paper and ink of a gray page, from its histogram.
 *
 * @param paper the most frequent gray of the lighter half
 * @param dark the darkest gray that is more than specks
 */
record Contrast(int paper, int dark) {

	private static final int SAMPLING = 4;

	/** The darkest specks say nothing. */
	private static final double DARKEST = 0.002;

	/** Of a black and white page. */
	static final Contrast FULL = new Contrast(255, 0);

	static Contrast of(PIX gray) {
		double[] histogram = histogram(gray);
		return new Contrast(mode(histogram), rank(histogram, DARKEST));
	}

	/** 0 for nothing but paper, 255 for black on white. */
	int difference() {
		return this.paper - this.dark;
	}

	/** What is darker is ink: between paper and the darkest, nearer to the paper. */
	int inkBelow() {
		return below(0.4);
	}

	/** What is darker is dark beyond doubt. */
	int darkBelow() {
		return below(0.75);
	}

	/**
	 * A gray between paper and the darkest.
	 * @param share how far from the paper, 0 to 1
	 * @return the gray, 1 to 255
	 */
	int below(double share) {
		return Math.clamp((int) (this.paper - share * difference()), 1, 255);
	}

	/** The most frequent gray of the lighter half. */
	private static int mode(double[] histogram) {
		int median = rank(histogram, 0.5);
		int paper = 255;
		for (int i = 255; i >= median; i--) {
			if (histogram[i] > histogram[paper]) {
				paper = i;
			}
		}
		return paper;
	}

	private static int rank(double[] histogram, double share) {
		double sum = 0;
		for (double count : histogram) {
			sum += count;
		}
		double seen = 0;
		for (int i = 0; i < histogram.length; i++) {
			seen += histogram[i];
			if (seen > share * sum) {
				return i;
			}
		}
		return 255;
	}

	private static double[] histogram(PIX gray) {
		NUMA counts = leptonica.pixGetGrayHistogram(gray, SAMPLING);
		double[] histogram = new double[256];
		float[] value = new float[1];
		for (int i = 0; i < histogram.length; i++) {
			leptonica.numaGetFValue(counts, i, value);
			histogram[i] = value[0];
		}
		leptonica.numaDestroy(counts);
		return histogram;
	}

}
