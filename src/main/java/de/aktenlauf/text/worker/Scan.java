package de.aktenlauf.text.worker;

import java.util.Optional;

import org.bytedeco.leptonica.PIX;

/**
 * The picture of a page.
 *
 * @param picture as it lies in the file, of any depth
 * @param resolution pixels per inch
 * @param quarterTurns clockwise turns that a viewer makes before showing it
 * @param raw the encoded picture, if it can go into a PDF as it is
 */
record Scan(PIX picture, Resolution resolution, int quarterTurns, Optional<RawPicture> raw) implements PageContent {

	Scan(PIX picture, Resolution resolution) {
		this(picture, resolution, 0, Optional.empty());
	}

}
