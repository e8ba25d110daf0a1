package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.NUMA;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Paper and ink of a gray page, from its histogram. */
final class Contrast {

	private static final int SAMPLING = 4;

	/** The darkest specks and the whitest spots say nothing. */
	private static final double DARKEST = 0.002;

	private Contrast() {
	}

	/** Difference between paper and the darkest that is more than specks. */
	static int of(PIX gray) {
		double[] histogram = histogram(gray);
		return paper(histogram) - rank(histogram, DARKEST);
	}

	/** What is darker is ink: between the paper and the darkest, nearer to the paper. */
	static int threshold(PIX gray) {
		double[] histogram = histogram(gray);
		int paper = paper(histogram);
		int dark = rank(histogram, DARKEST);
		return Math.clamp((int) (paper - 0.4 * (paper - dark)), 1, 255);
	}

	/** What is darker is dark beyond doubt. */
	static int darkThreshold(PIX gray) {
		double[] histogram = histogram(gray);
		int dark = rank(histogram, DARKEST);
		return Math.clamp((int) (dark + 0.25 * (paper(histogram) - dark)), 1, 255);
	}

	/** The most frequent gray of the lighter half. */
	private static int paper(double[] histogram) {
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
