package de.aktenlauf.text.worker;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** A PDF, with text layer, scanned, or both. */
final class PdfLetter implements Letter {

	private static final byte[] START = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);

	private static final String END = "%%EOF";

	/** Some programs leave blanks or a few bytes behind the end. */
	private static final int END_WITHIN_BYTES = 8_192;

	private static final long MAIN_MEMORY_BYTES = 64L << 20;

	/** A large plan is read at half the resolution rather than not at all. */
	private static final int COARSE_RESOLUTION = 150;

	private static final double POINTS_PER_INCH = 72;

	/** Pixels of a rendered page at full resolution: A3 and some more. */
	private static final double RENDERED_PIXELS = 24e6;

	/**
	 * The picture may differ this much from the page, as a part of it, and still be the
	 * page.
	 */
	private static final double FITS = 0.01;

	/** A page that is larger than its picture by more is rendered. */
	private static final double LARGEST_MARGIN = 4;

	private final PDDocument document;

	private final List<PDPage> pages;

	private final Limits limits;

	private final PdfImages images;

	private final PDFRenderer renderer;

	private PdfLetter(PDDocument document, List<PDPage> pages, Limits limits) {
		this.document = document;
		this.pages = pages;
		this.limits = limits;
		this.images = new PdfImages(limits);
		this.renderer = new PDFRenderer(document);
		this.renderer.setSubsamplingAllowed(true);
	}

	static boolean matches(byte[] start) {
		for (int i = 0; i + START.length <= start.length; i++) {
			if (java.util.Arrays.equals(start, i, i + START.length, START, 0, START.length)) {
				return true;
			}
		}
		return false;
	}

	static PdfLetter open(Path file, String password, Limits limits) throws IOException {
		checkEnd(file);
		PDDocument document;
		try {
			document = Loader.loadPDF(file.toFile(), password,
					MemoryUsageSetting.setupMixed(MAIN_MEMORY_BYTES, limits.unpackedBytes()).streamCache);
		}
		catch (InvalidPasswordException ex) {
			throw new ExtractionFailed(ExtractionFailure.ENCRYPTED,
					password.isEmpty() ? "PDF: needs a password" : "PDF: another password");
		}
		try {
			return new PdfLetter(document, pages(document, limits), limits);
		}
		catch (RuntimeException ex) {
			document.close();
			throw ex;
		}
	}

	private static void checkEnd(Path file) throws IOException {
		try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "r")) {
			byte[] tail = new byte[(int) Math.min(END_WITHIN_BYTES, data.length())];
			data.seek(data.length() - tail.length);
			data.readFully(tail);
			if (!new String(tail, StandardCharsets.ISO_8859_1).contains(END)) {
				throw new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: cut off");
			}
		}
	}

	private static List<PDPage> pages(PDDocument document, Limits limits) {
		if (document.getNumberOfPages() > limits.pages()) {
			throw new ExtractionFailed(ExtractionFailure.TOO_MANY_PAGES,
					"PDF: " + document.getNumberOfPages() + " pages");
		}
		List<PDPage> pages = new ArrayList<>();
		for (PDPage page : document.getPages()) {
			if (pages.size() == limits.pages()) {
				throw new ExtractionFailed(ExtractionFailure.TOO_MANY_PAGES,
						"PDF: more than " + limits.pages() + " pages");
			}
			pages.add(page);
		}
		if (pages.isEmpty()) {
			throw new ExtractionFailed(ExtractionFailure.EMPTY, "PDF: no pages");
		}
		return pages;
	}

	@Override
	public String mediaType() {
		return "application/pdf";
	}

	@Override
	public int pages() {
		return this.pages.size();
	}

	@Override
	public PageContent page(int number, PictureScope scope) throws IOException {
		PDPage page = this.pages.get(number - 1);
		PdfPageScan scan = scanned(page);
		if (TextLayerCheck.trusts(scan)) {
			PIX picture = rendered(number, scan, PreviewWriter.RESOLUTION, scope);
			return new LayeredPage(picture, scan.quarterTurns(), scan.upright(page, PreviewWriter.RESOLUTION).words());
		}
		return picture(number, scan, scope);
	}

	@Override
	public Scan scan(int number, PictureScope scope) throws IOException {
		return picture(number, scanned(this.pages.get(number - 1)), scope);
	}

	private PdfPageScan scanned(PDPage page) throws IOException {
		new StreamBudget(this.limits.unpackedBytes()).check(page);
		PdfPageScan scan = new PdfPageScan(page, PreviewWriter.RESOLUTION);
		scan.images().forEach(this.images::check);
		return scan;
	}

	private Scan picture(int number, PdfPageScan scan, PictureScope scope) throws IOException {
		if (scan.onlyOneImage()) {
			Optional<Scan> image = image(this.pages.get(number - 1), scan.images().getFirst(), scope);
			if (image.isPresent()) {
				return image.get();
			}
		}
		PIX picture = rendered(number, scan, resolution(scan), scope);
		return new Scan(picture, new Resolution(resolution(scan), resolution(scan)));
	}

	private Optional<Scan> image(PDPage page, PlacedImage image, PictureScope scope) throws IOException {
		Optional<Rectangle2D> window = window(page, image);
		if (image.quarterTurns() < 0 || window.isEmpty() || !PdfImages.unmasked(image)) {
			return Optional.empty();
		}
		PIX picture = this.images.decode(image, scope);
		Resolution resolution = new Resolution(image.width() / image.shownWidth() * POINTS_PER_INCH,
				image.height() / image.shownHeight() * POINTS_PER_INCH);
		if (resolution.across() < Resolution.LOWEST || resolution.down() < Resolution.LOWEST) {
			resolution = Resolution.of(image.width(), image.height(), 0, 0);
		}
		int turns = image.quarterTurns() + page.getRotation() / 90;
		return Optional
			.of(new Scan(cut(picture, window.get(), scope), resolution, Math.floorMod(turns, 4), Optional.empty()));
	}

	/**
	 * The page in the unit square of its picture; nothing if the picture is only a part
	 * of the page.
	 */
	private Optional<Rectangle2D> window(PDPage page, PlacedImage image) {
		PDRectangle crop = page.getCropBox();
		Rectangle2D shown = new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(),
				crop.getHeight());
		try {
			AffineTransform inverse = image.matrix().createAffineTransform().createInverse();
			Rectangle2D window = inverse.createTransformedShape(shown).getBounds2D();
			double area = window.getWidth() * window.getHeight();
			boolean fits = area <= LARGEST_MARGIN && area >= 1 / LARGEST_MARGIN && window.intersects(0, 0, 1, 1)
					&& area * image.width() * image.height() <= this.limits.pagePixels();
			return fits ? Optional.of(window) : Optional.empty();
		}
		catch (NoninvertibleTransformException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Gives the picture the size of the page, so that boxes lie where a viewer shows the
	 * words.
	 */
	private static PIX cut(PIX picture, Rectangle2D window, PictureScope scope) {
		boolean same = Math.abs(window.getMinX()) < FITS && Math.abs(window.getMinY()) < FITS
				&& Math.abs(window.getMaxX() - 1) < FITS && Math.abs(window.getMaxY() - 1) < FITS;
		if (same) {
			return picture;
		}
		int width = (int) Math.round(window.getWidth() * picture.w());
		int height = (int) Math.round(window.getHeight() * picture.h());
		PIX page = scope.keep(leptonica.pixCreate(width, height, picture.d()));
		if (picture.d() > 1) {
			leptonica.pixSetAll(page);
		}
		int x = (int) Math.round(-window.getMinX() * picture.w());
		int y = (int) Math.round((window.getMaxY() - 1) * picture.h());
		leptonica.pixRasterop(page, x, y, picture.w(), picture.h(), leptonica.PIX_SRC, picture, 0, 0);
		return page;
	}

	private int resolution(PdfPageScan scan) {
		double squareInches = scan.shownWidth() * scan.shownHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
		boolean large = squareInches * Resolution.STANDARD * Resolution.STANDARD > RENDERED_PIXELS;
		return large ? COARSE_RESOLUTION : Resolution.STANDARD;
	}

	private PIX rendered(int number, PdfPageScan scan, int resolution, PictureScope scope) throws IOException {
		double scale = resolution / POINTS_PER_INCH;
		double pixels = scan.shownWidth() * scale * scan.shownHeight() * scale;
		if (pixels > this.limits.pagePixels()) {
			throw new ExtractionFailed(ExtractionFailure.PIXEL_LIMIT, "PDF: a page of " + Math.round(scan.shownWidth())
					+ " x " + Math.round(scan.shownHeight()) + " points");
		}
		return BufferedPictures.gray(this.renderer.renderImageWithDPI(number - 1, resolution, ImageType.GRAY), scope);
	}

	/** Hands a page over for taking it into another file. */
	PDPage leaf(int number) {
		return this.pages.get(number - 1);
	}

	/** Hands the opened file over for writing a copy of it. */
	PDDocument document() {
		return this.document;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
