package de.aktenlauf.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

/**
 * Writes page images into a PDF as a scanner does, one image a page: JPEG as it is, 1-bit
 * and gray pixels deflated. Made for the bench, which needs letters that nobody has seen.
 */
final class PicturePdf {

	private static final int SHORT_SIDE_POINTS = 595;

	private static final int LONG_SIDE_POINTS = 842;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final List<Integer> offsets = new ArrayList<>();

	private PicturePdf() {
	}

	/** Writes a PDF; the number makes its bytes differ from every other. */
	static void write(List<Path> pictures, int number, Path target) throws IOException {
		PicturePdf pdf = new PicturePdf();
		pdf.text("%PDF-1.4\n% letter " + number + "\n");
		StringBuilder kids = new StringBuilder();
		for (int page = 0; page < pictures.size(); page++) {
			kids.append(3 + page * 3).append(" 0 R ");
		}
		pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
		pdf.object("<< /Type /Pages /Count " + pictures.size() + " /Kids [ " + kids + "] >>");
		for (Path picture : pictures) {
			pdf.page(picture);
		}
		pdf.end();
		Files.write(target, pdf.out.toByteArray());
	}

	private void page(Path picture) throws IOException {
		Picture read = Picture.read(picture);
		boolean across = read.width() > read.height();
		int width = across ? LONG_SIDE_POINTS : SHORT_SIDE_POINTS;
		int height = Math.round((float) width * read.height() / read.width());
		int number = this.offsets.size() + 1;
		object("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 " + width + " " + height + " ] /Contents " + (number + 1)
				+ " 0 R /Resources << /XObject << /I " + (number + 2) + " 0 R >> >> >>");
		stream("", ("q " + width + " 0 0 " + height + " 0 0 cm /I Do Q").getBytes(StandardCharsets.US_ASCII));
		stream("/Type /XObject /Subtype /Image /Width " + read.width() + " /Height " + read.height() + " /ColorSpace /"
				+ read.colours() + " /BitsPerComponent " + read.bits() + " /Filter /" + read.filter() + " ",
				read.bytes());
	}

	private void object(String content) {
		this.offsets.add(this.out.size());
		text(this.offsets.size() + " 0 obj\n" + content + "\nendobj\n");
	}

	private void stream(String entries, byte[] bytes) {
		this.offsets.add(this.out.size());
		text(this.offsets.size() + " 0 obj\n<< " + entries + "/Length " + bytes.length + " >>\nstream\n");
		this.out.writeBytes(bytes);
		text("\nendstream\nendobj\n");
	}

	private void end() {
		int table = this.out.size();
		text("xref\n0 " + (this.offsets.size() + 1) + "\n0000000000 65535 f \n");
		this.offsets.forEach((offset) -> text(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
		text("trailer\n<< /Size " + (this.offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
	}

	private void text(String text) {
		this.out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
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
