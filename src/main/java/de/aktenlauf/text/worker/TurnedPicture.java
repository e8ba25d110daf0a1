package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Writes a stored preview turned by quarters. */
final class TurnedPicture {

	/** The picture went through a JPEG before; what it lost is not lost once more. */
	private static final int JPEG_QUALITY = 80;

	private static final int ZLIB_LEVEL = 3;

	private TurnedPicture() {
	}

	static String write(Request.TurnPicture request) throws IOException {
		Path target = request.target();
		Path temporary = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
		try (PictureScope scope = new PictureScope()) {
			PIX picture = scope.keep(leptonica.pixRead(request.file().toString()));
			PIX turned = scope.keep(leptonica.pixRotateOrth(picture, request.quarterTurns()));
			leptonica.pixSetZlibCompression(turned, ZLIB_LEVEL);
			int failed = target.toString().endsWith(".png") ? leptonica.pixWritePng(temporary.toString(), turned, 0)
					: leptonica.pixWriteJpeg(temporary.toString(), turned, JPEG_QUALITY, 0);
			if (failed != 0) {
				Files.deleteIfExists(temporary);
				throw new IOException("a turned preview cannot be written");
			}
		}
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return target.toString();
	}

}
