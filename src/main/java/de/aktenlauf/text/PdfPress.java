package de.aktenlauf.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.zip.CRC32;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a page of our own. The same page gives the same bytes: the file carries
 * the day that it is about, and no time of its making. Nothing is loaded from anywhere.
 */
@Component
public class PdfPress {

	/** The one font family; it comes along with the library that writes PDF files. */
	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	/** The house style of paper. */
	private static final String STYLE = "/print/paper.css";

	/**
	 * Makes the PDF.
	 * @param xhtml the page, well-formed, without a style of its own
	 * @param day the day that it is about
	 * @return the PDF
	 * @throws IllegalStateException if the page is not well-formed
	 */
	public byte[] print(String xhtml, LocalDate day) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFont(PdfPress::font, "Liberation Sans");
		builder.useUriResolver((base, address) -> null);
		builder.withHtmlContent(xhtml.replace("</head>", "<style>" + style() + "</style></head>"), null);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		builder.toStream(bytes);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			PDDocument document = renderer.getPdfDocument();
			date(document, day);
			document.setDocumentId(digest(xhtml));
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a page cannot be printed", ex);
		}
	}

	private static void date(PDDocument document, LocalDate day) {
		Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
		PDDocumentInformation information = document.getDocumentInformation();
		information.setCreationDate(midnight);
		information.setModificationDate(midnight);
	}

	private static long digest(String xhtml) {
		CRC32 digest = new CRC32();
		digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
		return digest.getValue();
	}

	private static String style() {
		try (InputStream style = Objects.requireNonNull(PdfPress.class.getResourceAsStream(STYLE), STYLE)) {
			return new String(style.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream font() {
		return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the font that comes along");
	}

}
