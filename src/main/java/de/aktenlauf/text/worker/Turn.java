package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * A turn of a page by quarters.
 *
 * @param quarters clockwise, 0 to 3
 * @param fromWidth width before
 * @param fromHeight height before
 */
record Turn(int quarters, int fromWidth, int fromHeight) {

	int degrees() {
		return this.quarters * 90;
	}

	int width() {
		return (this.quarters % 2 == 0) ? this.fromWidth : this.fromHeight;
	}

	int height() {
		return (this.quarters % 2 == 0) ? this.fromHeight : this.fromWidth;
	}

	PIX apply(PIX picture, PictureScope scope) {
		return (this.quarters == 0) ? picture : scope.keep(leptonica.pixRotateOrth(picture, this.quarters));
	}

}
