package de.aktenlauf.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Files that cannot be read or must not be read, each small enough to be made in a
 * moment.
 */
public final class BadFiles {

	private BadFiles() {
	}

	/**
	 * A sound PDF with text, to be spoiled or to stand beside a spoiled one.
	 * @param words what stands on each page
	 * @param pages number of pages
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] sound(String words, int pages) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			for (int i = 0; i < pages; i++) {
				page(document, words + " Seite " + (i + 1) + ".");
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static void page(PDDocument document, String words) throws IOException {
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
			stream.beginText();
			stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
			stream.newLineAtOffset(60, 700);
			stream.showText(words);
			stream.endText();
		}
	}

	/**
	 * A PDF that needs a password.
	 * @param words makes it differ from others
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] encrypted(String words) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			page(document, "Nur mit Kennwort zu lesen: " + words);
			StandardProtectionPolicy policy = new StandardProtectionPolicy("besitzer", "geheim",
					new AccessPermission());
			policy.setEncryptionKeyLength(128);
			document.protect(policy);
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/**
	 * A PDF of which the end is missing, with the page tree in it.
	 * @param words makes it differ from others
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] truncated(String words) throws IOException {
		byte[] whole = ("%PDF-1.6\n% " + words + "\n").getBytes(StandardCharsets.ISO_8859_1);
		byte[] rest = sound("Dieser Brief bricht mitten in der Datei ab.", 3);
		return concatenated(whole, Arrays.copyOf(rest, 120));
	}

	private static byte[] concatenated(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	/**
	 * A TIFF that ends in the middle of its picture.
	 * @param seed makes it differ from others
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] truncatedTiff(int seed) throws IOException {
		BufferedImage noise = white(600, 800);
		Random random = new Random(seed);
		for (int i = 0; i < 60_000; i++) {
			noise.setRGB(random.nextInt(600), random.nextInt(800), 0);
		}
		byte[] whole = LetterWriter.write(LetterFormat.TIFF_G4, List.of(new LetterWriter.Scan(noise, 300, 300)));
		return Arrays.copyOf(whole, 100);
	}

	/**
	 * Noise that calls itself a PDF.
	 * @param seed makes it differ from others
	 * @return the file
	 */
	public static byte[] garbage(int seed) {
		byte[] bytes = new byte[20_000];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

	/**
	 * A text file.
	 * @param words makes it differ from others
	 * @return the file
	 */
	public static byte[] plainText(String words) {
		return (words + ": dies ist ein Brief, aber kein Scan.\n").repeat(50).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A PDF whose page tree contains itself.
	 * @param words makes it differ from others
	 * @return the file
	 */
	public static byte[] loop(String words) {
		return """
				%%PDF-1.4
				%% %s
				1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
				2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj
				trailer << /Root 1 0 R /Size 3 >>
				%%%%EOF
				""".formatted(words).getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * A PDF whose page inflates to hundreds of megabytes.
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] inflating() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			COSStream stream = document.getDocument().createCOSStream();
			byte[] blank = "q 1 0 0 1 0 0 cm Q\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
			try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
				for (int i = 0; i < 700; i++) {
					out.write(blank);
				}
			}
			page.getCOSObject().setItem(COSName.CONTENTS, stream);
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/**
	 * A TIFF of one white page with far too many pixels.
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] hugeTiff() throws IOException {
		return LetterWriter.write(LetterFormat.TIFF_G4,
				List.of(new LetterWriter.Scan(white(14_000, 12_000), 300, 300)));
	}

	/**
	 * A PDF of one page that is a picture with far too many pixels.
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] hugePdf() throws IOException {
		return LetterWriter.write(LetterFormat.PDF_G4, List.of(new LetterWriter.Scan(white(12_000, 11_000), 300, 300)));
	}

	/**
	 * A PNG of 40,000 by 40,000 pixels in some kilobytes.
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] hugePng() throws IOException {
		int side = 40_000;
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(data, new Deflater(9))) {
			byte[] row = new byte[1 + side / 8];
			for (int y = 0; y < side; y++) {
				deflater.write(row);
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		png.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 });
		byte[] header = new byte[13];
		number(header, 0, side);
		number(header, 4, side);
		header[8] = 1;
		chunk(png, "IHDR", header);
		chunk(png, "IDAT", data.toByteArray());
		chunk(png, "IEND", new byte[0]);
		return png.toByteArray();
	}

	private static void chunk(OutputStream png, String type, byte[] data) throws IOException {
		byte[] length = new byte[4];
		number(length, 0, data.length);
		CRC32 crc = new CRC32();
		crc.update(type.getBytes(StandardCharsets.US_ASCII));
		crc.update(data);
		byte[] check = new byte[4];
		number(check, 0, (int) crc.getValue());
		png.write(length);
		png.write(type.getBytes(StandardCharsets.US_ASCII));
		png.write(data);
		png.write(check);
	}

	private static void number(byte[] bytes, int at, int value) {
		for (int i = 0; i < 4; i++) {
			bytes[at + i] = (byte) (value >>> (24 - 8 * i));
		}
	}

	/**
	 * A JPEG whose head promises 60,000 by 60,000 pixels.
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] lyingJpeg() throws IOException {
		BufferedImage gray = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
		byte[] bytes = LetterWriter.write(LetterFormat.JPEG, List.of(new LetterWriter.Scan(gray, 200, 200)));
		for (int i = 0; i < bytes.length - 9; i++) {
			if ((bytes[i] & 255) == 0xFF && (bytes[i + 1] & 255) == 0xC0) {
				bytes[i + 5] = (byte) 0xEA;
				bytes[i + 6] = 0x60;
				bytes[i + 7] = (byte) 0xEA;
				bytes[i + 8] = 0x60;
			}
		}
		return bytes;
	}

	/**
	 * A TIFF with more pages than are allowed.
	 * @param pages number of pages
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] manyPages(int pages) throws IOException {
		LetterWriter.Scan scan = new LetterWriter.Scan(white(64, 64), 72, 72);
		return LetterWriter.write(LetterFormat.TIFF_G4, java.util.Collections.nCopies(pages, scan));
	}

	/**
	 * A scan of a sheet on which nothing stands.
	 * @return the file
	 * @throws IOException never in practice
	 */
	public static byte[] whiteSheet() throws IOException {
		return LetterWriter.write(LetterFormat.PDF_G4, List.of(new LetterWriter.Scan(white(2480, 3508), 300, 300)));
	}

	private static BufferedImage white(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return image;
	}

}
