package de.aktenlauf.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.springframework.stereotype.Component;

/**
 * Makes the separator sheet that a mail room prints: the patch code T along the upper and
 * the lower edge, each to be read from its edge, and a QR code in the middle. So it is
 * told by whichever way it is fed, by scanners and by us.
 */
@Component
public class SeparatorPress {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final float POINTS_PER_MILLIMETRE = 72 / 25.4F;

	/** From the edge inwards, Kodak A-61599: bar, space, bar, … */
	private static final float[] PATCH_MILLIMETRES = { 2.03F, 2.03F, 5.08F, 2.03F, 2.03F, 2.03F, 5.08F };

	/** Printers do not reach the edge, and scanners look for the code behind 6 mm. */
	private static final float MARGIN = 12;

	private static final float QR_SIDE = 60;

	private static final float TITLE_SIZE = 30;

	private static final float TEXT_SIZE = 11;

	/**
	 * Makes the sheet.
	 * @param title what the sheet is called
	 * @param lines what to do with it
	 * @return a PDF of one page A4; the same texts give the same bytes
	 */
	public byte[] print(String title, List<String> lines) {
		try (PDDocument document = new PDDocument(); InputStream letters = font()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			document.setDocumentId(1L);
			PDFont font = PDType0Font.load(document, letters);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				patches(content);
				code(content);
				float y = 62;
				centred(content, font, TITLE_SIZE, title, y);
				for (String line : lines) {
					y += 8;
					centred(content, font, TEXT_SIZE, line, y + 4);
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a separator sheet cannot be made", ex);
		}
	}

	private static void patches(PDPageContentStream content) throws IOException {
		float width = millimetres(PDRectangle.A4.getWidth()) - 2 * MARGIN;
		float height = millimetres(PDRectangle.A4.getHeight());
		float at = MARGIN;
		for (int i = 0; i < PATCH_MILLIMETRES.length; i++) {
			if (i % 2 == 0) {
				black(content, MARGIN, at, width, PATCH_MILLIMETRES[i]);
				black(content, MARGIN, height - at - PATCH_MILLIMETRES[i], width, PATCH_MILLIMETRES[i]);
			}
			at += PATCH_MILLIMETRES[i];
		}
		content.fill();
	}

	private static void code(PDPageContentStream content) throws IOException {
		BitMatrix modules = modules();
		float side = QR_SIDE / modules.getWidth();
		float left = (millimetres(PDRectangle.A4.getWidth()) - QR_SIDE) / 2;
		float top = (millimetres(PDRectangle.A4.getHeight()) - QR_SIDE) / 2;
		for (int y = 0; y < modules.getHeight(); y++) {
			for (int x = 0; x < modules.getWidth(); x++) {
				if (modules.get(x, y)) {
					black(content, left + x * side, top + y * side, side, side);
				}
			}
		}
		content.fill();
	}

	private static BitMatrix modules() {
		try {
			return new QRCodeWriter().encode(SeparatorSheet.OWN_WORD, BarcodeFormat.QR_CODE, 1, 1);
		}
		catch (WriterException ex) {
			throw new IllegalStateException("one word fits into a QR code", ex);
		}
	}

	/** Millimetres from the upper left corner. */
	private static void black(PDPageContentStream content, float left, float top, float width, float height)
			throws IOException {
		content.addRect(points(left), PDRectangle.A4.getHeight() - points(top + height), points(width), points(height));
	}

	private static void centred(PDPageContentStream content, PDFont font, float size, String text, float top)
			throws IOException {
		float width = font.getStringWidth(text) / 1_000 * size;
		content.beginText();
		content.setFont(font, size);
		content.newLineAtOffset((PDRectangle.A4.getWidth() - width) / 2, PDRectangle.A4.getHeight() - points(top));
		content.showText(text);
		content.endText();
	}

	private static float points(float millimetres) {
		return millimetres * POINTS_PER_MILLIMETRE;
	}

	private static float millimetres(float points) {
		return points / POINTS_PER_MILLIMETRE;
	}

	private static InputStream font() {
		return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the font that comes along");
	}

}
