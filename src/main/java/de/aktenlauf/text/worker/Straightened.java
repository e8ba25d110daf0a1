package de.aktenlauf.text.worker;

import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * A page with its lines set level.
 *
 * @param picture the level picture, of the same size
 * @param degrees clockwise turn that was made, 0 for none
 */
record Straightened(PIX picture, double degrees) {

	/** The OCR copes with less by itself. */
	private static final double FROM_DEGREES = 0.4;

	private static final double UP_TO_DEGREES = 7;

	private static final float SURE = 3;

	static Straightened of(PIX picture, PIX ink, PictureScope scope) {
		float[] angle = new float[1];
		float[] confidence = new float[1];
		int failed = leptonica.pixFindSkewSweepAndSearch(ink, angle, confidence, 2, 1, 7, 1, 0.05F);
		double degrees = angle[0];
		if (failed != 0 || confidence[0] < SURE || Math.abs(degrees) < FROM_DEGREES
				|| Math.abs(degrees) > UP_TO_DEGREES) {
			return new Straightened(picture, 0);
		}
		float radians = (float) Math.toRadians(degrees);
		int how = (picture.d() == 1) ? leptonica.L_ROTATE_SHEAR : leptonica.L_ROTATE_AREA_MAP;
		return new Straightened(
				scope.keep(leptonica.pixRotate(picture, radians, how, leptonica.L_BRING_IN_WHITE, 0, 0)), degrees);
	}

	/** Sets the boxes back to where the words stand on the page as it was. */
	List<Word> mapBack(List<Word> words) {
		if (this.degrees == 0) {
			return words;
		}
		return words.stream()
			.map((word) -> new Word(word.text(), mapBack(word.box()), word.confidencePercent(), word.line(),
					word.paragraph()))
			.toList();
	}

	private Box mapBack(Box box) {
		double radians = Math.toRadians(-this.degrees);
		double middleX = this.picture.w() / 2.0;
		double middleY = this.picture.h() / 2.0;
		double x = box.x() + box.width() / 2.0 - middleX;
		double y = box.y() + box.height() / 2.0 - middleY;
		double backX = middleX + x * Math.cos(radians) - y * Math.sin(radians);
		double backY = middleY + x * Math.sin(radians) + y * Math.cos(radians);
		return new Box((int) Math.round(backX - box.width() / 2.0), (int) Math.round(backY - box.height() / 2.0),
				box.width(), box.height());
	}

}
