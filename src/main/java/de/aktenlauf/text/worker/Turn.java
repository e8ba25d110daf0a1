package de.aktenlauf.text.worker;

import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;
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

	List<Word> apply(List<Word> words) {
		return (this.quarters == 0) ? words
				: words.stream()
					.map((word) -> new Word(word.text(), apply(word.box()), word.confidencePercent(), word.line(),
							word.paragraph()))
					.toList();
	}

	private Box apply(Box box) {
		return switch (this.quarters) {
			case 1 -> new Box(this.fromHeight - box.y() - box.height(), box.x(), box.height(), box.width());
			case 2 -> new Box(this.fromWidth - box.x() - box.width(), this.fromHeight - box.y() - box.height(),
					box.width(), box.height());
			case 3 -> new Box(box.y(), this.fromWidth - box.x() - box.width(), box.height(), box.width());
			default -> box;
		};
	}

}
