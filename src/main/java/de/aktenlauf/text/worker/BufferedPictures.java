package de.aktenlauf.text.worker;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Takes pictures from Java's memory over into Leptonica's. */
final class BufferedPictures {

	private BufferedPictures() {
	}

	/** A gray picture of eight bits. */
	static PIX gray(BufferedImage image, PictureScope scope) {
		BufferedImage gray = image;
		if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
			gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
			Graphics2D graphics = gray.createGraphics();
			graphics.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
			graphics.dispose();
		}
		byte[] bytes = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
		return rows(bytes, gray.getWidth(), gray.getHeight(), Byte.SIZE, scope);
	}

	/**
	 * A picture from packed rows.
	 * @param bytes rows without padding beyond full bytes
	 * @param width pixels across
	 * @param height pixels down
	 * @param bits 1 or 8 per pixel
	 * @param scope owns the picture
	 * @return the picture, in which a bit of one is black
	 */
	static PIX rows(byte[] bytes, int width, int height, int bits, PictureScope scope) {
		PIX picture = scope.keep(leptonica.pixCreate(width, height, bits));
		int stride = (width * bits + 7) / Byte.SIZE;
		long line = 4L * picture.wpl();
		try (BytePointer data = new BytePointer(picture.data())) {
			for (int y = 0; y < height; y++) {
				data.position(y * line).put(bytes, y * stride, stride);
			}
		}
		leptonica.pixEndianByteSwap(picture);
		return picture;
	}

}
