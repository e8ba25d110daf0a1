package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Lays a page's encoded picture aside while it is decoded anyway, so that the rendition
 * of a TIFF, JPEG or PNG is later only put together. Group 4 and JPEG go over as they
 * are; other black and white pictures become group 4, which loses nothing, and other gray
 * and coloured ones a JPEG of high quality: the rendition is for the screen, the original
 * stays.
 */
final class RenditionPieces {

	private static final int JPEG_QUALITY = 85;

	private RenditionPieces() {
	}

	/**
	 * Writes the piece of a page; a PDF needs none.
	 * @param scan the page as it lies in the file
	 * @param turns quarter turns that set it upright after it was turned for the viewer
	 * @param request names the folder, or none for a PDF
	 * @param scope owns the pictures
	 * @throws IOException if it cannot be written
	 */
	static void write(Scan scan, int turns, Request.ReadPage request, PictureScope scope) throws IOException {
		if (request.pieces().toString().isEmpty()) {
			return;
		}
		RawPicture raw = scan.raw().isPresent() ? scan.raw().get() : encoded(scan.picture(), scope);
		lay(new Piece(request.page(), scan.picture().w(), scan.picture().h(),
				Math.round(scan.picture().w() / scan.resolution().across() * Piece.POINTS_PER_INCH),
				Math.round(scan.picture().h() / scan.resolution().down() * Piece.POINTS_PER_INCH),
				(scan.quarterTurns() + turns) % 4, raw.kind()), raw, request.pieces());
	}

	/** Lays the piece of a page aside; a reader never sees half of it. */
	static void lay(Piece piece, RawPicture raw, Path pieces) throws IOException {
		Path temporary = pieces.resolve(piece.page() + ".tmp");
		Files.write(temporary, raw.bytes());
		Files.move(temporary, pieces.resolve(piece.fileName()), StandardCopyOption.REPLACE_EXISTING);
	}

	/** Group 4 for black and white, else a JPEG. */
	static RawPicture encoded(PIX picture, PictureScope scope) throws IOException {
		boolean table = picture.colormap() != null && !picture.colormap().isNull();
		if (picture.d() == 1 && !table) {
			return new RawPicture(RawPicture.Kind.G4, strip(encoded(picture, true)));
		}
		PIX opaque = picture;
		if (picture.d() == 32 && picture.spp() == 4) {
			opaque = scope.keep(leptonica.pixAlphaBlendUniform(picture, 0xffffff00));
		}
		else if (table) {
			opaque = scope.keep(leptonica.pixRemoveColormap(picture, leptonica.REMOVE_CMAP_BASED_ON_SRC));
		}
		if (opaque.d() < Byte.SIZE || opaque.d() == 16) {
			opaque = scope.keep(leptonica.pixConvertTo8(opaque, 0));
		}
		return new RawPicture(RawPicture.Kind.JPEG, encoded(opaque, false));
	}

	private static byte[] encoded(PIX picture, boolean groupFour) throws IOException {
		try (PointerPointer<BytePointer> data = new PointerPointer<>(1); SizeTPointer size = new SizeTPointer(1)) {
			int failed = groupFour ? leptonica.pixWriteMemTiff(data, size, picture, leptonica.IFF_TIFF_G4)
					: leptonica.pixWriteMemJpeg(data, size, picture, JPEG_QUALITY, 0);
			if (failed != 0) {
				throw new IOException("a picture cannot be encoded");
			}
			BytePointer bytes = data.get(BytePointer.class);
			byte[] copy = new byte[Math.toIntExact(size.get())];
			bytes.get(copy);
			leptonica.lept_free(bytes);
			return copy;
		}
	}

	/** Takes the only strip out of a TIFF that was written a moment ago. */
	private static byte[] strip(byte[] tiff) throws IOException {
		Path file = Files.createTempFile("strip", ".tif");
		try {
			Files.write(file, tiff);
			TiffDirectory directory = TiffDirectories.read(file, Limits.STANDARD).getFirst();
			if (directory.stripBytes() == 0) {
				throw new IOException("a TIFF of one strip was expected");
			}
			return java.util.Arrays.copyOfRange(tiff, (int) directory.stripOffset(),
					(int) (directory.stripOffset() + directory.stripBytes()));
		}
		finally {
			Files.delete(file);
		}
	}

}
