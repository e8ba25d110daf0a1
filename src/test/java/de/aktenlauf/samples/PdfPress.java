package de.aktenlauf.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes sheets as a PDF with text, as programs make it that never saw paper. */
final class PdfPress {

	private static final float POINTS = 72f / 300f;

	private final FontBook fonts;

	private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);

	PdfPress(FontBook fonts) {
		this.fonts = fonts;
	}

	byte[] print(List<Sheet> sheets) throws IOException {
		this.embedded.clear();
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			document.getDocumentInformation().setProducer("Schreibprogramm");
			for (Sheet sheet : sheets) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
					for (Mark mark : sheet.marks()) {
						draw(document, stream, mark);
					}
				}
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private void draw(PDDocument document, PDPageContentStream stream, Mark mark) throws IOException {
		switch (mark) {
			case Mark.Text text -> text(document, stream, text);
			case Mark.Area area -> {
				stream.setNonStrokingColor(area.gray() / 255f);
				rectangle(stream, area.x(), area.y(), area.width(), area.height());
				stream.fill();
				stream.setNonStrokingColor(0f);
			}
			case Mark.Frame frame -> {
				stream.setLineWidth(frame.line() * POINTS);
				rectangle(stream, frame.x(), frame.y(), frame.width(), frame.height());
				stream.stroke();
			}
			case Mark.Code code -> {
				for (int row = 0; row < code.rows().size(); row++) {
					for (int column : code.rows().get(row).stream().toArray()) {
						rectangle(stream, code.x() + column * code.module(), code.y() + row * code.height(),
								code.module(), code.height());
					}
				}
				stream.fill();
			}
		}
	}

	private static void rectangle(PDPageContentStream stream, float x, float y, float width, float height)
			throws IOException {
		stream.addRect(x * POINTS, (Sheet.HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
	}

	private void text(PDDocument document, PDPageContentStream stream, Mark.Text text) throws IOException {
		PDType0Font font = this.embedded.get(text.face());
		if (font == null) {
			font = PDType0Font.load(document, this.fonts.file(text.face()).toFile());
			this.embedded.put(text.face(), font);
		}
		stream.beginText();
		stream.setFont(font, text.size() * POINTS);
		stream.newLineAtOffset(text.x() * POINTS, (Sheet.HEIGHT - text.y()) * POINTS);
		stream.showText(text.text());
		stream.endText();
	}

}
