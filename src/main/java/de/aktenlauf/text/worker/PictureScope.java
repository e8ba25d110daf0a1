package de.aktenlauf.text.worker;

import java.util.ArrayDeque;
import java.util.Deque;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/**
 * Owns the pictures that come into being while a page is read, and frees them with it.
 * Leptonica's memory lies outside the heap, where no collector looks.
 */
final class PictureScope implements AutoCloseable {

	private final Deque<PIX> pictures = new ArrayDeque<>();

	/**
	 * Takes over a picture.
	 * @param picture what Leptonica returned, nothing if it failed
	 * @return the picture
	 * @throws ExtractionFailed if there is none
	 */
	PIX keep(@Nullable PIX picture) {
		if (picture == null || picture.isNull()) {
			throw new ExtractionFailed(ExtractionFailure.CORRUPT, "a picture cannot be decoded");
		}
		if (!this.pictures.contains(picture)) {
			this.pictures.push(picture);
		}
		return picture;
	}

	@Override
	public void close() {
		this.pictures.forEach(leptonica::pixDestroy);
		this.pictures.clear();
	}

}
