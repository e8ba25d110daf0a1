package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** The QR code of a page of our own, as a picture that stands in the page itself. */
public final class QrPicture {

	/** Points of the picture to a module of the code, for crisp edges on paper. */
	private static final int SCALE = 8;

	private static final int QUIET_MODULES = 2;

	private static final int BLACK = 0x000000;

	private static final int WHITE = 0xFFFFFF;

	private QrPicture() {
	}

	/**
	 * Draws a code.
	 * @param text what it says, at most 200 characters
	 * @return a picture as an address that starts with {@code data:image/png}; the same
	 * text gives the same picture
	 */
	public static String address(String text) {
		try {
			BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, Map
				.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, QUIET_MODULES));
			int side = modules.getWidth() * SCALE;
			BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
			for (int y = 0; y < side; y++) {
				for (int x = 0; x < side; x++) {
					picture.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? BLACK : WHITE);
				}
			}
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(picture, "png", png);
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
		}
		catch (WriterException ex) {
			throw new IllegalStateException("a short text fits into a QR code", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
