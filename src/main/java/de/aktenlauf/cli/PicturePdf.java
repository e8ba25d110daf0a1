package de.aktenlauf.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

/**
 * Writes page images into a PDF as a scanner does, one image a page: JPEG as it is, 1-bit
 * and gray pixels deflated.
 */
final class PicturePdf {

	private static final int SHORT_SIDE_POINTS = 595;

	private static final int LONG_SIDE_POINTS = 842;

	private static final int OBJECTS_PER_PAGE = 3;

	private PicturePdf() {
	}

	/** Writes a PDF; the number makes its bytes differ from every other. */
	static void write(List<Path> pictures, int number, Path target) throws IOException {
		PlainPdf pdf = new PlainPdf(number, pictures.size(), OBJECTS_PER_PAGE);
		for (Path picture : pictures) {
			page(pdf, Picture.read(picture));
		}
		pdf.write(target);
	}

	private static void page(PlainPdf pdf, Picture read) {
		boolean across = read.width() > read.height();
		int width = across ? LONG_SIDE_POINTS : SHORT_SIDE_POINTS;
		int height = Math.round((float) width * read.height() / read.width());
		int number = pdf.next();
		pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 " + width + " " + height + " ] /Contents "
				+ (number + 1) + " 0 R /Resources << /XObject << /I " + (number + 2) + " 0 R >> >> >>");
		pdf.stream("", ("q " + width + " 0 0 " + height + " 0 0 cm /I Do Q").getBytes(StandardCharsets.US_ASCII));
		pdf.stream(
				"/Type /XObject /Subtype /Image /Width " + read.width() + " /Height " + read.height() + " /ColorSpace /"
						+ read.colours() + " /BitsPerComponent " + read.bits() + " /Filter /" + read.filter() + " ",
				read.bytes());
	}

	/** The pixels of one page in the form that a PDF takes. */
	@SuppressWarnings("ArrayRecordComponent")
	private record Picture(int width, int height, String colours, int bits, String filter, byte[] bytes) {

		static Picture read(Path file) throws IOException {
			BufferedImage image = ImageIO.read(file.toFile());
			if (image == null) {
				throw new IOException("a page image cannot be decoded: " + file.getFileName());
			}
			if (file.toString().endsWith(".jpg") && image.getRaster().getNumBands() != 4) {
				return new Picture(image.getWidth(), image.getHeight(),
						(image.getRaster().getNumBands() == 1) ? "DeviceGray" : "DeviceRGB", 8, "DCTDecode",
						Files.readAllBytes(file));
			}
			boolean oneBit = image.getColorModel().getPixelSize() == 1;
			return new Picture(image.getWidth(), image.getHeight(), "DeviceGray", oneBit ? 1 : 8, "FlateDecode",
					deflated(oneBit ? bits(image) : grays(image)));
		}

		private static byte[] bits(BufferedImage image) {
			int rowBytes = (image.getWidth() + 7) / 8;
			byte[] packed = new byte[rowBytes * image.getHeight()];
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) {
					if ((image.getRGB(x, y) & 0xff) > 127) {
						packed[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
					}
				}
			}
			return packed;
		}

		private static byte[] grays(BufferedImage image) {
			byte[] grays = new byte[image.getWidth() * image.getHeight()];
			boolean gray = image.getRaster().getNumBands() == 1;
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) {
					grays[y * image.getWidth() + x] = (byte) (gray ? image.getRaster().getSample(x, y, 0)
							: (image.getRGB(x, y) >> 8) & 0xff);
				}
			}
			return grays;
		}

		private static byte[] deflated(byte[] bytes) throws IOException {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
				deflater.write(bytes);
			}
			return packed.toByteArray();
		}

	}

}
