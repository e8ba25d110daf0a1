package de.aktenlauf.text.worker;

import java.io.IOException;

import de.aktenlauf.text.Box;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Makes a picture of a page in which areas are painted over. What lay under them is gone:
 * the picture is all that goes into the copy.
 */
final class BlackedPage {

	private BlackedPage() {
	}

	static String write(Letter letter, Request.BlackOut request) throws IOException {
		try (PictureScope scope = new PictureScope()) {
			Scan scan = letter.scan(request.page(), scope);
			PIX plain = plain(scan.picture(), scope);
			PIX upright = new Turn(scan.quarterTurns(), plain.w(), plain.h()).apply(plain, scope);
			Resolution resolution = (scan.quarterTurns() % 2 == 0) ? scan.resolution() : scan.resolution().swapped();
			request.areas().forEach((area) -> paint(upright, area, request.size()));
			// a remark of the scanner would go along into the file
			leptonica.pixSetText(upright, (BytePointer) null);
			RawPicture raw = RenditionPieces.encoded(upright, scope);
			RenditionPieces.lay(new Piece(request.page(), upright.w(), upright.h(),
					points(upright.w(), resolution.across()), points(upright.h(), resolution.down()), 0, raw.kind()),
					raw, request.pieces());
			PreviewWriter.write(preview(upright, resolution, scope), upright.d() == 1, request.previews(),
					request.page());
			return request.pieces().toString();
		}
	}

	/** One, 8 or 32 bits, in which all zeros or all ones are black. */
	private static PIX plain(PIX picture, PictureScope scope) {
		PIX plain = picture;
		if (plain.colormap() != null && !plain.colormap().isNull()) {
			plain = scope.keep(leptonica.pixRemoveColormap(plain, leptonica.REMOVE_CMAP_BASED_ON_SRC));
		}
		if (plain.d() == 32 && plain.spp() == 4) {
			plain = scope.keep(leptonica.pixAlphaBlendUniform(plain, 0xffffff00));
		}
		boolean fits = plain.d() == 1 || plain.d() == Byte.SIZE || plain.d() == 32;
		return fits ? plain : scope.keep(leptonica.pixConvertTo8(plain, 0));
	}

	private static void paint(PIX picture, Box area, Box size) {
		double across = (double) picture.w() / Math.max(1, size.width());
		double down = (double) picture.h() / Math.max(1, size.height());
		int left = (int) Math.floor(area.x() * across);
		int top = (int) Math.floor(area.y() * down);
		int width = (int) Math.ceil((area.x() + area.width()) * across) - left;
		int height = (int) Math.ceil((area.y() + area.height()) * down) - top;
		int black = (picture.d() == 1) ? leptonica.PIX_SET : leptonica.PIX_CLR;
		leptonica.pixRasterop(picture, left, top, width, height, black, (PIX) null, 0, 0);
	}

	private static PIX preview(PIX picture, Resolution resolution, PictureScope scope) {
		PIX gray = scope.keep(leptonica.pixConvertTo8(picture, 0));
		float across = (float) (PreviewWriter.RESOLUTION / resolution.across());
		float down = (float) (PreviewWriter.RESOLUTION / resolution.down());
		return scope.keep(leptonica.pixScaleAreaMap(gray, across, down));
	}

	private static long points(int pixels, double perInch) {
		return Math.round(pixels / perInch * Piece.POINTS_PER_INCH);
	}

}
