package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Stores what a screen shows of a page: upright, gray, about 1,240 pixels wide. Black and
 * white pages become a PNG of sixteen grays, others a JPEG.
 */
final class PreviewWriter {

	/** An A4 page at this resolution is 1,240 pixels wide. */
	static final int RESOLUTION = 150;

	private static final int JPEG_QUALITY = 60;

	/** Beyond this the time grows and the size hardly shrinks. */
	private static final int ZLIB_LEVEL = 3;

	private static final int GRAYS = 16;

	private PreviewWriter() {
	}

	/**
	 * Writes the preview; a reader never sees half of it.
	 * @param gray the upright page, eight bits, at {@link #RESOLUTION}
	 * @param oneBit whether the page was black and white
	 * @param folder where to
	 * @param page its number
	 * @throws IOException if it cannot be written
	 */
	static void write(PIX gray, boolean oneBit, Path folder, int page) throws IOException {
		Files.createDirectories(folder);
		Path temporary = folder.resolve(page + "." + ProcessHandle.current().pid() + ".tmp");
		int failed;
		if (oneBit) {
			PIX few = leptonica.pixThresholdTo4bpp(gray, GRAYS, 0);
			leptonica.pixSetZlibCompression(few, ZLIB_LEVEL);
			failed = leptonica.pixWritePng(temporary.toString(), few, 0);
			leptonica.pixDestroy(few);
		}
		else {
			failed = leptonica.pixWriteJpeg(temporary.toString(), gray, JPEG_QUALITY, 0);
		}
		if (failed != 0) {
			Files.deleteIfExists(temporary);
			throw new IOException("the preview of a page cannot be written");
		}
		Files.move(temporary, folder.resolve(page + (oneBit ? ".png" : ".jpg")), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

}
