package de.aktenlauf.text.worker;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the drawing of a PDF page once: its words, and what the page consists of,
 * so that the text layer can be trusted or not.
 */
final class PdfPageScan extends PDFTextStripper {

	private static final double POINTS_PER_INCH = 72;

	/** A picture of this share of the page may be the page. */
	private static final double COVERING_SHARE = 0.5;

	private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh");

	private static final Pattern LIGATURES = Pattern.compile("[\uFB00-\uFB06]");

	/** Lines of a paragraph may be this many heights of a glyph apart. */
	private static final float LINE_SPACING = 3.4F;

	private final List<PlacedImage> images = new ArrayList<>();

	private final List<Word> words = new ArrayList<>();

	private final int[] directions = new int[4];

	private final PDRectangle crop;

	private final double scale;

	private final int rotation;

	private int line;

	private int paragraph;

	private int visibleGlyphs;

	private int hiddenGlyphs;

	private int unmappedGlyphs;

	private int coveredGlyphs;

	private int paintedPaths;

	private int inlineImages;

	private int annotations;

	PdfPageScan(PDPage page, double resolution) throws IOException {
		this.crop = page.getCropBox();
		this.scale = resolution / POINTS_PER_INCH;
		this.rotation = page.getRotation();
		this.output = Writer.nullWriter();
		setStartPage(0);
		setDropThreshold(LINE_SPACING);
		setSuppressDuplicateOverlappingText(true);
		processPage(page);
	}

	/**
	 * The same page, turned so that most of its words stand upright.
	 * @param page the page
	 * @param resolution pixels per inch
	 * @return what is on the turned page
	 * @throws IOException if the page is broken
	 */
	PdfPageScan upright(PDPage page, double resolution) throws IOException {
		if (quarterTurns() == 0) {
			return this;
		}
		COSDictionary copy = new COSDictionary(page.getCOSObject());
		copy.setInt(COSName.ROTATE, (page.getRotation() + 90 * quarterTurns()) % 360);
		return new PdfPageScan(new PDPage(copy), resolution);
	}

	List<Word> words() {
		return this.words;
	}

	List<PlacedImage> images() {
		return this.images;
	}

	/** Clockwise turns that set the words upright. */
	int quarterTurns() {
		int best = 0;
		for (int i = 1; i < this.directions.length; i++) {
			if (this.directions[i] > this.directions[best]) {
				best = i;
			}
		}
		return best;
	}

	int visibleGlyphs() {
		return this.visibleGlyphs;
	}

	int unmappedGlyphs() {
		return this.unmappedGlyphs;
	}

	int paintedPaths() {
		return this.paintedPaths;
	}

	/** Whether nothing but one picture is drawn. */
	boolean onlyOneImage() {
		return this.images.size() == 1 && this.inlineImages == 0 && this.visibleGlyphs == 0 && this.paintedPaths <= 1
				&& this.annotations == 0;
	}

	boolean drawsNothing() {
		return this.images.isEmpty() && this.inlineImages == 0 && this.visibleGlyphs == 0 && this.hiddenGlyphs == 0
				&& this.paintedPaths == 0 && this.annotations == 0;
	}

	/** Whether a picture lies over words that were drawn before it. */
	boolean covered() {
		return this.coveredGlyphs > this.visibleGlyphs / 10;
	}

	/** The pictures' part of the page, 0 to 1. */
	double imageShare() {
		double area = this.crop.getWidth() * this.crop.getHeight();
		double sum = this.images.stream().mapToDouble((image) -> covered(image.bounds())).sum();
		return (area <= 0) ? 0 : Math.min(1, sum / area);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		String name = operator.getName();
		if (PAINTING.contains(name)) {
			this.paintedPaths++;
		}
		else if (name.equals("BI")) {
			this.inlineImages++;
		}
		else if (name.equals("Do") && isImage(operands)) {
			return;
		}
		super.processOperator(operator, operands);
	}

	private boolean isImage(List<COSBase> operands) {
		if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name) || getResources() == null) {
			return false;
		}
		var objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
		if (objects == null || !(objects.getDictionaryObject(name) instanceof COSStream stream)
				|| !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
			return false;
		}
		PlacedImage image = new PlacedImage(name, getResources(), stream,
				getGraphicsState().getCurrentTransformationMatrix().clone());
		this.images.add(image);
		if (covered(image.bounds()) > COVERING_SHARE * this.crop.getWidth() * this.crop.getHeight()) {
			this.coveredGlyphs = this.visibleGlyphs;
		}
		return true;
	}

	private double covered(Rectangle2D bounds) {
		Rectangle2D visible = bounds.createIntersection(new Rectangle2D.Double(this.crop.getLowerLeftX(),
				this.crop.getLowerLeftY(), this.crop.getWidth(), this.crop.getHeight()));
		return visible.isEmpty() ? 0 : visible.getWidth() * visible.getHeight();
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
		if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
			this.hiddenGlyphs++;
			return;
		}
		super.showGlyph(matrix, font, code, displacement);
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		String unicode = text.getUnicode();
		if (unicode != null && !unicode.isBlank()) {
			this.visibleGlyphs++;
			if (unicode.chars().anyMatch(PdfPageScan::meansNothing)) {
				this.unmappedGlyphs++;
			}
			this.directions[direction(text)]++;
		}
		super.processTextPosition(text);
	}

	/** Counter-clockwise turns of a glyph on the page as a viewer shows it. */
	private int direction(TextPosition text) {
		return Math.floorMod(Math.round((text.getDir() - this.rotation) / 90), 4);
	}

	private static boolean meansNothing(int character) {
		return character < ' ' || character == 0xFFFD || (character >= 0xE000 && character <= 0xF8FF)
				|| (character >= 0x7F && character < 0xA0);
	}

	/** Filled-in fields and stamps are annotations; they belong to the page. */
	@Override
	protected void writePage() throws IOException {
		for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
			if (!annotation.isHidden() && !annotation.isNoView() && annotation.getNormalAppearanceStream() != null) {
				this.annotations++;
				showAnnotation(annotation);
			}
		}
		super.writePage();
	}

	@Override
	protected void writeString(String text, List<TextPosition> positions) {
		StringBuilder word = new StringBuilder();
		Rectangle2D bounds = null;
		for (TextPosition position : positions) {
			String glyph = (position.getUnicode() != null) ? position.getUnicode() : "";
			if (glyph.isBlank()) {
				add(word, bounds);
				bounds = null;
			}
			else {
				word.append(glyph);
				bounds = (bounds != null) ? bounds.createUnion(bounds(position)) : bounds(position);
			}
		}
		add(word, bounds);
	}

	private void add(StringBuilder word, @Nullable Rectangle2D bounds) {
		if (bounds != null) {
			Box box = new Box((int) Math.round(bounds.getX() * this.scale),
					(int) Math.round(bounds.getY() * this.scale), (int) Math.ceil(bounds.getWidth() * this.scale),
					(int) Math.ceil(bounds.getHeight() * this.scale));
			String text = Normalizer.normalize(LIGATURES.matcher(word).replaceAll(PdfPageScan::letters),
					Normalizer.Form.NFC);
			this.words.add(new Word(text, box, 100, this.line, this.paragraph));
		}
		word.setLength(0);
	}

	private static String letters(MatchResult ligature) {
		return Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC);
	}

	/** The glyph's rectangle on the page as a viewer shows it, in points. */
	private Rectangle2D bounds(TextPosition position) {
		double x = position.getX();
		double y = position.getY();
		double width = position.getWidthDirAdj();
		double height = position.getHeightDir();
		return switch (direction(position)) {
			case 1 -> new Rectangle2D.Double(x - height, y - width, height, width);
			case 2 -> new Rectangle2D.Double(x - width, y, width, height);
			case 3 -> new Rectangle2D.Double(x, y, height, width);
			default -> new Rectangle2D.Double(x, y - height, width, height);
		};
	}

	@Override
	protected void writeLineSeparator() {
		this.line++;
	}

	@Override
	protected void writeParagraphSeparator() {
		this.line++;
		this.paragraph++;
	}

	/** Width of the page as a viewer shows it, in points. */
	double shownWidth() {
		return (this.rotation % 180 != 0) ? this.crop.getHeight() : this.crop.getWidth();
	}

	/** Height of the page as a viewer shows it, in points. */
	double shownHeight() {
		return (this.rotation % 180 != 0) ? this.crop.getWidth() : this.crop.getHeight();
	}

}
