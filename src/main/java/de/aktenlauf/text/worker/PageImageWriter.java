package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Writes the picture of a page as a user of the plain program would hand it over: a JPEG
 * as it is, else without loss.
 */
final class PageImageWriter {

	private PageImageWriter() {
	}

	static String write(Letter letter, Request.WriteImage request) throws IOException {
		Path target = request.target();
		try (PictureScope scope = new PictureScope()) {
			Scan scan = letter.scan(request.page(), scope);
			if (scan.raw().isPresent() && scan.raw().get().kind() == RawPicture.Kind.JPEG) {
				Path file = target.resolveSibling(target.getFileName() + ".jpg");
				Files.write(file, scan.raw().get().bytes());
				return file.toString();
			}
			PIX picture = scan.picture();
			if (scan.quarterTurns() != 0) {
				picture = scope.keep(leptonica.pixRotateOrth(picture, scan.quarterTurns()));
			}
			boolean across = scan.quarterTurns() % 2 == 0;
			leptonica.pixSetResolution(picture,
					(int) Math.round(across ? scan.resolution().across() : scan.resolution().down()),
					(int) Math.round(across ? scan.resolution().down() : scan.resolution().across()));
			boolean oneBit = picture.d() == 1;
			Path file = target.resolveSibling(target.getFileName() + (oneBit ? ".tif" : ".png"));
			int failed = leptonica.pixWrite(file.toString(), picture,
					oneBit ? leptonica.IFF_TIFF_G4 : leptonica.IFF_PNG);
			if (failed != 0) {
				throw new IOException("the picture of a page cannot be written");
			}
			return file.toString();
		}
	}

}
