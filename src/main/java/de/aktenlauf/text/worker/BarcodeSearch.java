package de.aktenlauf.text.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.SeparatorSheet;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Finds codes on a page. Codes are dense blocks; most pages have none, which is seen in a
 * few milliseconds on a small copy, and only blocks are given to the decoder.
 */
final class BarcodeSearch {

	/** Longest text of a code that is taken over. */
	private static final int MAX_TEXT = 4_096;

	private static final int MAX_BLOCKS = 12;

	/** So many places are looked at for squares among them. */
	private static final int MAX_PARTS = 200;

	/** A side of the small copy has this part of the pixels: 18.75 per inch. */
	private static final int REDUCTION = 8;

	/** Half of a code is black, a fifth of a text. */
	private static final double DARK_SHARE = 0.33;

	/** Light places within a code of few modules. */
	private static final int HOLES = 3;

	/** Such a code is at least 7 mm wide, most words that were joined are not as high. */
	private static final int SQUARE = 5;

	/** How much wider than high, or higher than wide, a square code may look. */
	private static final double OBLONG = 1.3;

	/** Removes lines of text; a code is at least 4 mm high. */
	private static final int OPEN = 3;

	/** Joins the parts of a code. */
	private static final int JOIN = 5;

	/** Modules of a code as large as those on separator sheets are up to 5 mm apart. */
	private static final int MODULES = 5;

	/** Such a code is at least 10 mm wide. */
	private static final int LARGE = 7;

	/** White space that a code needs around it, in pixels of the page at 150 per inch. */
	private static final int MARGIN = 24;

	/** So far may ink of a code lie outside of what stood out in a small copy. */
	private static final int GROWTH = 6;

	/** Bars are longer than letters are high: 3.4 mm at 75 pixels per inch. */
	private static final int BAR = 10;

	/** Widest gap between two bars, 2.4 mm. */
	private static final int GAP = 7;

	/** A row of bars is wider than a rule of a table, 15 mm. */
	private static final int ROW = 45;

	private static final Map<DecodeHintType, Object> HINTS = new EnumMap<>(Map.of(DecodeHintType.TRY_HARDER, true,
			DecodeHintType.POSSIBLE_FORMATS,
			List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39)));

	private final MultiFormatReader reader = new MultiFormatReader();

	BarcodeSearch() {
		this.reader.setHints(HINTS);
	}

	/**
	 * Searches a page.
	 * @param page the page, one or eight bits
	 * @param preview the same, eight bits, 150 pixels per inch
	 * @param contrast its paper and ink
	 * @param words how many words were read on it: a page full of them is no separator
	 * sheet, and not searched for the large codes that such sheets carry
	 * @return the codes, empty if there are none
	 */
	List<Barcode> search(PIX page, PIX preview, Contrast contrast, int words) {
		List<Barcode> codes = new ArrayList<>();
		double scale = (double) page.w() / preview.w();
		int ink = contrast.inkBelow();
		for (int[] block : blocks(preview, contrast)) {
			decode(page, preview, block, ink, codes);
		}
		for (int[] row : rowsOfBars(preview, contrast)) {
			if (isNew(row, scale, codes)) {
				decode(page, preview, row, ink, codes);
			}
		}
		for (int[] square : squares(preview, contrast)) {
			if (isNew(square, scale, codes)) {
				decode(page, preview, square, ink, codes);
			}
		}
		if (words <= SeparatorSheet.MOST_WORDS) {
			largeCodes(preview, contrast).stream()
				.filter((block) -> isNew(block, scale, codes))
				.forEach((block) -> decode(region(preview, block, 1), block, scale, ink, codes));
		}
		return List.copyOf(codes);
	}

	private void decode(PIX page, PIX preview, int[] block, int ink, List<Barcode> codes) {
		double scale = (double) page.w() / preview.w();
		if (!decode(region(page, block, scale), block, scale, ink, codes)) {
			decode(region(preview, block, 1), block, scale, ink, codes);
		}
	}

	/** What was decoded as a block is not looked at again as bars. */
	private static boolean isNew(int[] block, double scale, List<Barcode> codes) {
		Box place = scaled(block[0] + MARGIN, block[1] + MARGIN, block[2] - 2 * MARGIN, block[3] - 2 * MARGIN, scale);
		return codes.stream().map(Barcode::box).filter(Objects::nonNull).noneMatch(place::meets);
	}

	/** Wide bars do not fill a block; they show as long strokes side by side. */
	private static List<int[]> rowsOfBars(PIX gray, Contrast contrast) {
		PIX half = leptonica.pixScaleAreaMap2(gray);
		PIX ink = leptonica.pixThresholdToBinary(half, contrast.inkBelow());
		PIX bars = leptonica.pixOpenBrick(null, ink, 1, BAR);
		PIX joined = leptonica.pixCloseSafeBrick(null, bars, GAP, 1);
		PIX wide = leptonica.pixOpenBrick(null, joined, ROW, BAR / 2);
		List<int[]> rows = boxes(wide, 2, gray);
		for (PIX picture : new PIX[] { half, ink, bars, joined, wide }) {
			leptonica.pixDestroy(picture);
		}
		return rows;
	}

	private static List<int[]> blocks(PIX gray, Contrast contrast) {
		PIX dark = darkPlaces(gray, contrast);
		PIX opened = leptonica.pixOpenBrick(null, dark, OPEN, OPEN);
		PIX wide = leptonica.pixDilateBrick(null, opened, JOIN, JOIN);
		List<int[]> blocks = boxes(wide, REDUCTION, gray);
		for (PIX picture : new PIX[] { dark, opened, wide }) {
			leptonica.pixDestroy(picture);
		}
		return blocks;
	}

	/**
	 * A code of few modules falls apart in a small copy; what it joins to is a square.
	 */
	private static List<int[]> squares(PIX gray, Contrast contrast) {
		PIX dark = darkPlaces(gray, contrast);
		PIX closed = leptonica.pixCloseSafeBrick(null, dark, HOLES, HOLES);
		PIX opened = leptonica.pixOpenBrick(null, closed, SQUARE, SQUARE);
		List<int[]> squares = boxes(opened, REDUCTION, gray, MAX_PARTS).stream()
			.filter(BarcodeSearch::isSquare)
			.limit(MAX_BLOCKS)
			.toList();
		for (PIX picture : new PIX[] { dark, closed, opened }) {
			leptonica.pixDestroy(picture);
		}
		return squares;
	}

	private static boolean isSquare(int[] block) {
		double width = block[2] - 2.0 * MARGIN;
		double height = block[3] - 2.0 * MARGIN;
		return width <= OBLONG * height && height <= OBLONG * width;
	}

	/** Large modules stand alone in a small copy; a code is a field of them. */
	private static List<int[]> largeCodes(PIX gray, Contrast contrast) {
		PIX dark = darkPlaces(gray, contrast);
		PIX closed = leptonica.pixCloseSafeBrick(null, dark, MODULES, MODULES);
		PIX fields = leptonica.pixOpenBrick(null, closed, LARGE, LARGE);
		List<int[]> blocks = boxes(fields, REDUCTION, gray);
		for (PIX picture : new PIX[] { dark, closed, fields }) {
			leptonica.pixDestroy(picture);
		}
		return blocks;
	}

	private static PIX darkPlaces(PIX gray, Contrast contrast) {
		PIX half = leptonica.pixScaleAreaMap2(gray);
		PIX quarter = leptonica.pixScaleAreaMap2(half);
		PIX small = leptonica.pixScaleAreaMap2(quarter);
		PIX dark = leptonica.pixThresholdToBinary(small, contrast.below(DARK_SHARE));
		for (PIX picture : new PIX[] { half, quarter, small }) {
			leptonica.pixDestroy(picture);
		}
		return dark;
	}

	/** Surrounds of what stands out in a copy that is smaller by a factor. */
	private static List<int[]> boxes(PIX found, int factor, PIX gray) {
		return boxes(found, factor, gray, MAX_BLOCKS);
	}

	private static List<int[]> boxes(PIX found, int factor, PIX gray, int most) {
		BOXA boxes = leptonica.pixConnCompBB(found, 8);
		List<int[]> blocks = new ArrayList<>();
		int[] x = new int[1];
		int[] y = new int[1];
		int[] width = new int[1];
		int[] height = new int[1];
		int count = leptonica.boxaGetCount(boxes);
		for (int i = 0; i < count && blocks.size() < most; i++) {
			leptonica.boxaGetBoxGeometry(boxes, i, x, y, width, height);
			int left = Math.max(0, x[0] * factor - MARGIN);
			int top = Math.max(0, y[0] * factor - MARGIN);
			int right = Math.min(gray.w(), (x[0] + width[0]) * factor + MARGIN);
			int bottom = Math.min(gray.h(), (y[0] + height[0]) * factor + MARGIN);
			blocks.add(new int[] { left, top, right - left, bottom - top });
		}
		leptonica.boxaDestroy(boxes);
		return blocks;
	}

	/**
	 * Decodes a part of the page.
	 * @param region the part, perhaps of the preview
	 * @param block where it lies in the preview
	 * @param scale pixels of the page for one of the preview
	 * @param ink what is darker is ink
	 * @param codes takes the code
	 * @return whether there is one
	 */
	private boolean decode(GrayRegion region, int[] block, double scale, int ink, List<Barcode> codes) {
		Optional<Result> found = decoded(new GlobalHistogramBinarizer(region))
			.or(() -> decoded(new HybridBinarizer(region)));
		found.ifPresent((result) -> {
			String text = result.getText();
			if (!text.isEmpty() && text.length() <= MAX_TEXT) {
				add(new Barcode(result.getBarcodeFormat().name(), text), place(region, block, scale, ink), codes);
			}
		});
		return found.isPresent();
	}

	/** A code that was decoded in two blocks is one. */
	private static void add(Barcode code, Box place, List<Barcode> codes) {
		Box whole = place;
		for (Barcode known : List.copyOf(codes)) {
			if (known.says(code) && known.box() != null && known.box().meets(place)) {
				whole = whole.union(known.box());
				codes.remove(known);
			}
		}
		codes.add(new Barcode(code.format(), code.text(), whole));
	}

	/** The ink that stands out, without the white space around it, on the page. */
	private static Box place(GrayRegion region, int[] block, double scale, int ink) {
		double inRegion = (double) region.getWidth() / block[2];
		Box dark = region.ink((int) ((MARGIN - GROWTH) * inRegion), ink);
		return scaled(block[0] + dark.x() / inRegion, block[1] + dark.y() / inRegion, dark.width() / inRegion,
				dark.height() / inRegion, scale);
	}

	private static Box scaled(double left, double top, double width, double height, double scale) {
		int x = (int) Math.floor(left * scale);
		int y = (int) Math.floor(top * scale);
		return new Box(x, y, (int) Math.ceil((left + width) * scale) - x, (int) Math.ceil((top + height) * scale) - y);
	}

	private Optional<Result> decoded(Binarizer binarizer) {
		try {
			return Optional.of(this.reader.decodeWithState(new BinaryBitmap(binarizer)));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
		finally {
			this.reader.reset();
		}
	}

	private static GrayRegion region(PIX page, int[] block, double scale) {
		int left = (int) (block[0] * scale);
		int top = (int) (block[1] * scale);
		int width = Math.min((int) (block[2] * scale), page.w() - left);
		int height = Math.min((int) (block[3] * scale), page.h() - top);
		try (BOX box = leptonica.boxCreate(left, top, width, height)) {
			PIX clip = leptonica.pixClipRectangle(page, box, (BOX) null);
			PIX gray = leptonica.pixConvertTo8(clip, 0);
			leptonica.pixEndianByteSwap(gray);
			byte[] bytes = new byte[width * height];
			long line = 4L * gray.wpl();
			try (BytePointer data = new BytePointer(gray.data())) {
				for (int row = 0; row < height; row++) {
					data.position(row * line).get(bytes, row * width, width);
				}
			}
			leptonica.pixDestroy(clip);
			leptonica.pixDestroy(gray);
			return new GrayRegion(bytes, width, height);
		}
	}

}
