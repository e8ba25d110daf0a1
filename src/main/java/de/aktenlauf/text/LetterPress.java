package de.aktenlauf.text;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import org.springframework.stereotype.Component;

/**
 * Makes a letter for ever of a page of our own: PDF/A-3 and PDF/UA-1 in one file, all
 * fonts and the colour profile inside, with data beside the pages. The same page, day and
 * data give the same bytes: the file carries the day that it is about, and no time of its
 * making. Nothing is loaded from anywhere.
 * <p>
 * Concurrency: any number of threads. Failure: a page that is not well-formed leaves no
 * file.
 */
@Component
public class LetterPress {

	/** The typeface for style sheets. */
	public static final String TYPEFACE = "Open Sans";

	private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";

	private static final float POINTS_PER_MILLIMETRE = 72 / 25.4F;

	/** Millimetres from the upper edge: two folds, and the middle between the holes. */
	private static final float[] MARKS = { 105, 148.5F, 210 };

	private static final float MARK_LEFT = 5;

	private static final float MARK_LENGTH = 4;

	private static final float MARK_WIDTH = 0.4F;

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	private static final Pattern MADE_AT = Pattern
		.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)");

	private static final DateTimeFormatter XMP_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'",
			Locale.ROOT);

	static {
		// each letter would tell every step of its making
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final Set<Integer> known = new TreeSet<>();

	private final byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	/**
	 * Prepares the typeface.
	 */
	public LetterPress() {
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(font("Regular").readAllBytes()))) {
			CmapLookup letters = font.getUnicodeCmapLookup();
			for (int character = ' '; character <= Character.MAX_VALUE; character++) {
				if (letters.getGlyphId(character) != 0) {
					this.known.add(character);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the typeface of letters cannot be read", ex);
		}
	}

	/**
	 * The characters that the typeface lacks.
	 * @param text any text
	 * @return code points in their order, empty if all of it can be printed
	 */
	public List<Integer> lacking(String text) {
		return text.codePoints()
			.filter((character) -> !Character.isWhitespace(character) && !this.known.contains(character))
			.distinct()
			.sorted()
			.boxed()
			.toList();
	}

	/**
	 * Makes the PDF.
	 * @param xhtml the page, well-formed, with language, title, description and style
	 * @param day the day that it is about
	 * @param data what lies beside the pages
	 * @return the PDF
	 * @throws IllegalStateException if the page is not well-formed
	 */
	public byte[] print(String xhtml, LocalDate day, Data data) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
		builder.usePdfUaAccessibility(true);
		builder.useColorProfile(this.profile);
		builder.useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null);
		builder.useFont(() -> font("Regular"), TYPEFACE, NORMAL, FontStyle.NORMAL, true);
		builder.useFont(() -> font("Italic"), TYPEFACE, NORMAL, FontStyle.ITALIC, true);
		builder.useFont(() -> font("Bold"), TYPEFACE, BOLD, FontStyle.NORMAL, true);
		builder.withProducer("Aktenlauf");
		builder.withHtmlContent(xhtml, null);
		builder.toStream(bytes);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			PDDocument document = renderer.getPdfDocument();
			marks(document);
			date(document, midnight(day));
			embed(document, data, midnight(day));
			document.setDocumentId(digest(xhtml, data));
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a letter cannot be printed", ex);
		}
	}

	/**
	 * Where the first sheet is folded and holed, DIN 5008 form B: no part of the text.
	 */
	private static void marks(PDDocument document) throws IOException {
		PDPage page = document.getPage(0);
		try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
			content.beginMarkedContent(COSName.ARTIFACT);
			content.setLineWidth(MARK_WIDTH);
			for (float top : MARKS) {
				float y = page.getMediaBox().getHeight() - top * POINTS_PER_MILLIMETRE;
				content.moveTo(MARK_LEFT * POINTS_PER_MILLIMETRE, y);
				content.lineTo((MARK_LEFT + MARK_LENGTH) * POINTS_PER_MILLIMETRE, y);
				content.stroke();
			}
			content.endMarkedContent();
		}
	}

	/** Both places that tell when the file was made. */
	private static void date(PDDocument document, Calendar day) throws IOException {
		PDDocumentInformation information = document.getDocumentInformation();
		information.setCreationDate(day);
		information.setModificationDate(day);
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		String dated = MADE_AT.matcher(xmp)
			.replaceAll("$1" + day.toInstant().atOffset(ZoneOffset.UTC).format(XMP_TIME) + "$2");
		metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
	}

	private static void embed(PDDocument document, Data data, Calendar day) throws IOException {
		PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(data.bytes()),
				COSName.FLATE_DECODE);
		file.setSubtype(data.mediaType());
		file.setSize(data.bytes().length);
		file.setCreationDate(day);
		file.setModDate(day);
		PDComplexFileSpecification specification = new PDComplexFileSpecification();
		specification.setFile(data.name());
		specification.setFileUnicode(data.name());
		specification.setFileDescription(data.description());
		specification.setEmbeddedFile(file);
		specification.setEmbeddedFileUnicode(file);
		specification.getCOSObject().setName("AFRelationship", "Source");
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(Map.of(data.name(), specification));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(tree);
		document.getDocumentCatalog().setNames(names);
		COSArray associated = new COSArray();
		associated.add(specification);
		document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
	}

	private static Calendar midnight(LocalDate day) {
		Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
		midnight.setTimeZone(TimeZone.getTimeZone("UTC"));
		return midnight;
	}

	private static long digest(String xhtml, Data data) {
		CRC32 digest = new CRC32();
		digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
		digest.update(data.bytes());
		return digest.getValue();
	}

	private static InputStream font(String style) {
		String file = FONTS + style + ".ttf";
		return Objects.requireNonNull(LetterPress.class.getResourceAsStream(file), file);
	}

	/**
	 * Data that lie in the file beside its pages.
	 *
	 * @param name of the file
	 * @param mediaType such as {@code application/json}
	 * @param description what it is, in German
	 * @param text the file itself
	 */
	public record Data(String name, String mediaType, String description, String text) {

		private byte[] bytes() {
			return this.text.getBytes(StandardCharsets.UTF_8);
		}

	}

}
