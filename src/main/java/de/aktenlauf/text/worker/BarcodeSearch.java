package de.aktenlauf.text.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import de.aktenlauf.text.Barcode;
import org.bytedeco.javacpp.BytePointer;
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

	/** The small copy has this part of the pixels of a side: 37.5 per inch. */
	private static final int REDUCTION = 4;

	/** Closes the gaps between bars and modules, 3.4 mm. */
	private static final int CLOSE = 5;

	/** Removes lines of text; a code is at least 5.4 mm high. */
	private static final int OPEN = 8;

	/** White space that a code needs around it, in pixels of the page at 150 per inch. */
	private static final int MARGIN = 24;

	private static final Map<DecodeHintType, Object> HINTS = new EnumMap<>(Map.of(DecodeHintType.TRY_HARDER, true,
			DecodeHintType.POSSIBLE_FORMATS,
			List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39)));

	private final MultiFormatReader reader = new MultiFormatReader();

	BarcodeSearch() {
		this.reader.setHints(HINTS);
	}

	/**
	 * Searches a page.
	 * @param gray the page, eight bits, 150 pixels per inch
	 * @return the codes, empty if there are none
	 */
	List<Barcode> search(PIX gray) {
		Set<Barcode> codes = new LinkedHashSet<>();
		for (int[] block : blocks(gray)) {
			decode(gray, block, codes);
		}
		return List.copyOf(codes);
	}

	private static List<int[]> blocks(PIX gray) {
		PIX dark = leptonica.pixThresholdToBinary(gray, 140);
		PIX small = leptonica.pixReduceRankBinaryCascade(dark, 1, 1, 0, 0);
		PIX closed = leptonica.pixCloseSafeBrick(null, small, CLOSE, CLOSE);
		PIX opened = leptonica.pixOpenBrick(null, closed, OPEN, OPEN);
		PIX wide = leptonica.pixDilateBrick(null, opened, 2 * CLOSE + 1, 2 * CLOSE + 1);
		BOXA boxes = leptonica.pixConnCompBB(wide, 8);
		List<int[]> blocks = new ArrayList<>();
		int[] x = new int[1];
		int[] y = new int[1];
		int[] width = new int[1];
		int[] height = new int[1];
		int count = leptonica.boxaGetCount(boxes);
		for (int i = 0; i < count && blocks.size() < MAX_BLOCKS; i++) {
			leptonica.boxaGetBoxGeometry(boxes, i, x, y, width, height);
			int left = Math.max(0, x[0] * REDUCTION - MARGIN);
			int top = Math.max(0, y[0] * REDUCTION - MARGIN);
			int right = Math.min(gray.w(), (x[0] + width[0]) * REDUCTION + MARGIN);
			int bottom = Math.min(gray.h(), (y[0] + height[0]) * REDUCTION + MARGIN);
			blocks.add(new int[] { left, top, right - left, bottom - top });
		}
		leptonica.boxaDestroy(boxes);
		for (PIX picture : new PIX[] { dark, small, closed, opened, wide }) {
			leptonica.pixDestroy(picture);
		}
		return blocks;
	}

	private void decode(PIX gray, int[] block, Set<Barcode> codes) {
		LuminanceSource source = luminance(gray, block);
		if (!decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), codes)) {
			decode(new BinaryBitmap(new HybridBinarizer(source)), codes);
		}
	}

	private boolean decode(BinaryBitmap bitmap, Set<Barcode> codes) {
		try {
			Result result = this.reader.decodeWithState(bitmap);
			String text = result.getText();
			if (!text.isEmpty() && text.length() <= MAX_TEXT) {
				codes.add(new Barcode(result.getBarcodeFormat().name(), text));
			}
			return true;
		}
		catch (NotFoundException ex) {
			return false;
		}
		finally {
			this.reader.reset();
		}
	}

	private static LuminanceSource luminance(PIX gray, int[] block) {
		PIX swapped = leptonica.pixEndianByteSwapNew(gray);
		int line = 4 * swapped.wpl();
		byte[] bytes = new byte[block[2] * block[3]];
		try (BytePointer data = new BytePointer(swapped.data())) {
			for (int row = 0; row < block[3]; row++) {
				data.position((long) (block[1] + row) * line + block[0]).get(bytes, row * block[2], block[2]);
			}
		}
		leptonica.pixDestroy(swapped);
		return new PlanarYUVLuminanceSource(bytes, block[2], block[3], 0, 0, block[2], block[3], false);
	}

}
