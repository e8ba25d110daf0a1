package de.aktenlauf.text.worker;

import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * The picture of a page as everything below needs it.
 *
 * @param picture one or eight bits, square pixels, turned as a viewer shows it
 * @param resolution pixels per inch, 300 or near it
 * @param preview eight bits, 150 pixels per inch
 * @param ink one bit, 150 pixels per inch, single specks left out
 * @param contrast paper and ink
 */
record PagePicture(PIX picture, int resolution, PIX preview, PIX ink, Contrast contrast) {

	/**
	 * Pictures below are too coarse for the OCR and are enlarged. At 200 an enlarged page
	 * was read no better than as it is, and took a third longer.
	 */
	private static final int COARSE = 180;

	/** Pictures above only cost time. */
	private static final int FINE = 420;

	/** How far across and down may differ and still count as equal. */
	private static final double SQUARE = 1.05;

	/**
	 * A pixel of ink is black if any of the four above it is: thin strokes must not
	 * break.
	 */
	private static final int ANY = 1;

	boolean oneBit() {
		return this.picture.d() == 1;
	}

	static PagePicture of(Scan scan, boolean stronger, PictureScope scope) {
		PIX plain = plain(scan.picture(), scope);
		boolean swapped = scan.quarterTurns() % 2 != 0;
		double across = swapped ? scan.resolution().down() : scan.resolution().across();
		double down = swapped ? scan.resolution().across() : scan.resolution().down();
		PIX turned = new Turn(scan.quarterTurns(), plain.w(), plain.h()).apply(plain, scope);
		int resolution = target(across, down);
		PIX scanned = scaled(turned, resolution / across, resolution / down, scope);
		PIX scaled = stronger ? Darker.of(scanned, scope) : scanned;
		PIX preview = preview(scaled, (double) PreviewWriter.RESOLUTION / resolution, scope);
		Contrast contrast = (scaled.d() == 1) ? Contrast.FULL : Contrast.of(preview);
		PIX picture = Cleaning.clean(scaled, preview, contrast, resolution, scope);
		PIX ink = (picture.d() > 1) ? scope.keep(leptonica.pixThresholdToBinary(preview, contrast.inkBelow()))
				: ink(picture, resolution, scope);
		return new PagePicture(picture, resolution, preview, ink, contrast);
	}

	private static PIX ink(PIX picture, int resolution, PictureScope scope) {
		return (resolution < 1.5 * PreviewWriter.RESOLUTION) ? picture
				: scope.keep(leptonica.pixReduceRankBinary2(picture, ANY, (byte[]) null));
	}

	/** One bit or eight, without colours, tables of colours and transparency. */
	private static PIX plain(PIX picture, PictureScope scope) {
		PIX opaque = picture;
		if (picture.d() == 32 && picture.spp() == 4) {
			opaque = scope.keep(leptonica.pixAlphaBlendUniform(picture, 0xffffff00));
		}
		if (opaque.d() == 1 && (opaque.colormap() == null || opaque.colormap().isNull())) {
			return opaque;
		}
		if (opaque.d() == 32) {
			return scope.keep(leptonica.pixConvertRGBToGray(opaque, 0.3F, 0.5F, 0.2F));
		}
		PIX gray = scope.keep(leptonica.pixConvertTo8(opaque, 0));
		return (opaque.d() == 1) ? scope.keep(leptonica.pixThresholdToBinary(gray, 128)) : gray;
	}

	private static int target(double across, double down) {
		double coarser = Math.min(across, down);
		double finer = Math.max(across, down);
		if (finer > SQUARE * coarser) {
			return (coarser < COARSE) ? Resolution.STANDARD : (int) Math.round(Math.min(finer, FINE));
		}
		boolean fitting = finer >= COARSE && finer <= FINE;
		return fitting ? (int) Math.round(finer) : Resolution.STANDARD;
	}

	private static PIX scaled(PIX picture, double across, double down, PictureScope scope) {
		if (Math.abs(across - 1) < SQUARE - 1 && Math.abs(down - 1) < SQUARE - 1) {
			return picture;
		}
		if (picture.d() > 1) {
			return scope.keep(leptonica.pixScale(picture, (float) across, (float) down));
		}
		if (across < 1 && down < 1) {
			PIX gray = scope.keep(leptonica.pixScaleToGray(picture, (float) Math.min(across, down)));
			return scope.keep(leptonica.pixThresholdToBinary(gray, 150));
		}
		PIX gray = scope.keep(leptonica.pixConvertTo8(picture, 0));
		PIX larger = scope.keep(leptonica.pixScaleGrayLI(gray, (float) across, (float) down));
		return scope.keep(leptonica.pixThresholdToBinary(larger, 128));
	}

	private static PIX preview(PIX picture, double factor, PictureScope scope) {
		if (picture.d() == 1) {
			return scope.keep((factor == 0.5) ? leptonica.pixScaleToGray2(picture)
					: leptonica.pixScaleToGray(picture, (float) factor));
		}
		return scope.keep((factor == 0.5) ? leptonica.pixScaleAreaMap2(picture)
				: leptonica.pixScaleAreaMap(picture, (float) factor, (float) factor));
	}

}
