package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes PDFs, good and bad ones. */
final class SamplePdf implements AutoCloseable {

	private final PDDocument document = new PDDocument();

	static SamplePdf aPdf() {
		return new SamplePdf();
	}

	SamplePdf withText(List<String> lines) {
		return withText(lines, RenderingMode.FILL);
	}

	SamplePdf withText(List<String> lines, RenderingMode mode) {
		return draw((content, page) -> text(content, lines, mode, new Matrix()));
	}

	/** Text that stands on its head, without a word about it in the page. */
	SamplePdf withTextUpsideDown(List<String> lines) {
		return draw((content, page) -> text(content, lines, RenderingMode.FILL,
				new Matrix(-1, 0, 0, -1, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight())));
	}

	SamplePdf withImage(BufferedImage image) {
		return draw((content, page) -> image(content, LosslessFactory.createFromImage(this.document, image)));
	}

	SamplePdf withJpeg(BufferedImage image) {
		return draw((content, page) -> image(content, JPEGFactory.createFromImage(this.document, image)));
	}

	SamplePdf withFax(BufferedImage image) {
		return draw((content, page) -> image(content, CCITTFactory.createFromImage(this.document, image)));
	}

	/** A scan that lies on its side, and a page that says so. */
	SamplePdf withFaxOnItsSide(BufferedImage image) {
		PDRectangle landscape = new PDRectangle(842, 595);
		draw((content, page) -> {
			page.setMediaBox(landscape);
			content.drawImage(CCITTFactory.createFromImage(this.document, image), 0, 0, landscape.getWidth(),
					landscape.getHeight());
		});
		return rotated(270);
	}

	SamplePdf withImageAndHiddenText(BufferedImage image, List<String> lines) {
		return draw((content, page) -> {
			image(content, CCITTFactory.createFromImage(this.document, image));
			text(content, lines, RenderingMode.NEITHER, new Matrix());
		});
	}

	SamplePdf withEmptyPage() {
		this.document.addPage(new PDPage(PDRectangle.A4));
		return this;
	}

	SamplePdf withPageOf(float width, float height) {
		this.document.addPage(new PDPage(new PDRectangle(width, height)));
		return this;
	}

	SamplePdf rotated(int degrees) {
		this.document.getPage(this.document.getNumberOfPages() - 1).setRotation(degrees);
		return this;
	}

	/** A page that unpacks to much more than it weighs. */
	SamplePdf withBomb(long megabytes) {
		try {
			PDPage page = new PDPage(PDRectangle.A4);
			PDStream content = new PDStream(this.document);
			byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
			try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
				for (long i = 0; i < megabytes; i++) {
					out.write(blanks);
				}
			}
			page.setContents(content);
			this.document.addPage(page);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A picture that claims a size of its own. */
	SamplePdf withImageOf(int width, int height) {
		try {
			PDPage page = new PDPage(PDRectangle.A4);
			COSStream stream = this.document.getDocument().createCOSStream();
			stream.setItem(COSName.TYPE, COSName.XOBJECT);
			stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
			stream.setInt(COSName.WIDTH, width);
			stream.setInt(COSName.HEIGHT, height);
			stream.setInt(COSName.BITS_PER_COMPONENT, 8);
			stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
			try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
				out.write(new byte[1_000]);
			}
			paint(page, stream);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A form that draws itself, twice. */
	SamplePdf withFormWithinItself() {
		try {
			PDPage page = new PDPage(PDRectangle.A4);
			COSStream form = this.document.getDocument().createCOSStream();
			form.setItem(COSName.TYPE, COSName.XOBJECT);
			form.setItem(COSName.SUBTYPE, COSName.FORM);
			form.setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
			COSDictionary resources = new COSDictionary();
			COSDictionary objects = new COSDictionary();
			objects.setItem("X", form);
			resources.setItem(COSName.XOBJECT, objects);
			form.setItem(COSName.RESOURCES, resources);
			try (OutputStream out = form.createOutputStream()) {
				out.write("/X Do /X Do".getBytes(StandardCharsets.ISO_8859_1));
			}
			paint(page, form);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void paint(PDPage page, COSStream object) throws IOException {
		COSDictionary resources = new COSDictionary();
		COSDictionary objects = new COSDictionary();
		objects.setItem("X", object);
		resources.setItem(COSName.XOBJECT, objects);
		page.getCOSObject().setItem(COSName.RESOURCES, resources);
		PDStream content = new PDStream(this.document);
		try (OutputStream out = content.createOutputStream()) {
			out.write("q 595 0 0 842 0 0 cm /X Do Q".getBytes(StandardCharsets.ISO_8859_1));
		}
		page.setContents(content);
		this.document.addPage(page);
	}

	byte[] bytes() {
		try (this) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] bytesProtectedBy(String owner, String user) {
		try {
			this.document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
			return bytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF written by hand, for trees that no library would write. */
	static byte[] raw(Map<Integer, String> objects) {
		StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
		Map<Integer, Integer> offsets = new TreeMap<>();
		new TreeMap<>(objects).forEach((number, object) -> {
			offsets.put(number, pdf.length());
			pdf.append(number).append(" 0 obj\n").append(object).append("\nendobj\n");
		});
		int start = pdf.length();
		pdf.append("xref\n0 1\n0000000000 65535 f \n");
		offsets.forEach((number, offset) -> pdf.append(number + " 1\n" + "%010d 00000 n \n".formatted(offset)));
		pdf.append("trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
		return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private SamplePdf draw(Drawing drawing) {
		PDPage page = new PDPage(PDRectangle.A4);
		this.document.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(this.document, page)) {
			drawing.draw(content, page);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void image(PDPageContentStream content, PDImageXObject image) throws IOException {
		content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
	}

	private static void text(PDPageContentStream content, List<String> lines, RenderingMode mode, Matrix matrix)
			throws IOException {
		content.transform(matrix);
		content.beginText();
		content.setRenderingMode(mode);
		content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
		content.setLeading(16);
		content.newLineAtOffset(70, 720);
		for (String line : lines) {
			content.showText(line);
			content.newLine();
		}
		content.endText();
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

	@FunctionalInterface
	private interface Drawing {

		void draw(PDPageContentStream content, PDPage page) throws IOException;

	}

}
