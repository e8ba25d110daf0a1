package de.aktenlauf.text.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;

/**
 * Finds the patch code T, which scanners' separator sheets carry and no library reads:
 * four bars, narrow, wide, narrow, wide, seen from the edge of the page that they lie
 * near. Lines across the page are looked at every tenth of an inch, both ways, so that it
 * is found however the sheet lies; bars have to be as long as a code's, and stand alone.
 * <p>
 * Source: Kodak, Patch Code Information (A-61599): narrow bars and all spaces 0.08 inch,
 * wide bars 0.20, all together 0.80, bars of 0.75 inch or more, within 3.75 inches of an
 * edge. The other codes (1, 2, 3, 4, 6) part no letters; 3 is T seen from behind.
 */
final class PatchCode {

	/** Between two lines, 0.1 inch at 150 pixels per inch. */
	private static final int STEP = 15;

	/** A wide bar is met by two glances, however small the copy. */
	private static final int GLANCE = 6;

	/** Leptonica keeps four pixels in the order of a number. */
	private static final int SWAP = (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) ? Integer.BYTES - 1 : 0;

	/** As many lines as the shortest bars meet. */
	private static final int FEWEST_LINES = 7;

	/** Lines that a scratch or a word may spoil between two others. */
	private static final int GAP = 2;

	/** Runs of so few pixels are specks. */
	private static final int SPECK = 3;

	/** The code is 120 pixels high; copies of copies are smaller or larger. */
	private static final int SMALLEST = 78;

	private static final int LARGEST = 180;

	/** Two narrow bars, two of two and a half, three spaces. */
	private static final float UNITS = 10;

	private static final float[] FORWARD = { 1, 1, 2.5F, 1, 1, 1, 2.5F };

	private static final float[] BACKWARD = { 2.5F, 1, 1, 1, 2.5F, 1, 1 };

	/** Print and scan make bars fatter or thinner, and spaces the other way round. */
	private static final float SPREAD = 0.6F;

	/** From edge to like edge that spread does not count. */
	private static final float TOLERANCE = 0.4F;

	/** White paper before and behind the bars. */
	private static final float QUIET = 2;

	/** Bars may lie askew by this many pixels from line to line. */
	private static final int SLANT = 4;

	/** In the middle of the page nobody knows from which edge to read. */
	private static final double MIDDLE_FROM = 0.4;

	private static final double MIDDLE_TO = 0.6;

	/** Paler marks are no bars. */
	private static final int FAINT_CONTRAST = 40;

	private final ByteBuffer gray;

	private final int lineBytes;

	private final int darkBelow;

	private final int[] runs;

	private PatchCode(ByteBuffer gray, int lineBytes, int darkBelow, int longest) {
		this.gray = gray;
		this.lineBytes = lineBytes;
		this.darkBelow = darkBelow;
		this.runs = new int[longest / SPECK + 2];
	}

	/**
	 * Searches a page.
	 * @param preview the page, eight bits, 150 pixels per inch
	 * @param contrast its paper and ink
	 * @return whether it carries the code
	 */
	static boolean isOn(PIX preview, Contrast contrast) {
		if (contrast.difference() < FAINT_CONTRAST) {
			return false;
		}
		int width = preview.w();
		int height = preview.h();
		int lineBytes = Integer.BYTES * preview.wpl();
		try (BytePointer data = new BytePointer(preview.data())) {
			ByteBuffer gray = data.capacity((long) lineBytes * height).asByteBuffer();
			PatchCode page = new PatchCode(gray, lineBytes, contrast.below(0.5), Math.max(width, height));
			return page.isOn(width, height, true) || page.isOn(height, width, false);
		}
	}

	/** Lines from top to bottom meet bars that lie, lines from left to right others. */
	private boolean isOn(int across, int along, boolean down) {
		List<Bars> found = new ArrayList<>();
		for (int line = 0; line * STEP + STEP / 2 < across; line++) {
			if (isWorthIt(line * STEP + STEP / 2, along, down)) {
				follow(found, line, runs(line * STEP + STEP / 2, along, down));
			}
		}
		List<Bars> codes = found.stream().filter((bars) -> bars.lines >= FEWEST_LINES).toList();
		if (codes.stream().map((bars) -> bars.isT(along)).distinct().count() < 2) {
			return !codes.isEmpty() && codes.getFirst().isT(along);
		}
		// Several that contradict each other: the leading edge counts, top or right.
		Comparator<Bars> byPlace = Comparator.comparingDouble((bars) -> bars.centre);
		return codes.stream().min(down ? byPlace : byPlace.reversed()).orElseThrow().isT(along);
	}

	/** Whether a line meets two things as thick as a wide bar; most meet none. */
	private boolean isWorthIt(int line, int along, boolean down) {
		int thick = 0;
		int black = 0;
		for (int i = 0; i < along && thick < 2; i += GLANCE) {
			black = isBlack(line, i, down) ? black + 1 : 0;
			if (black == 2) {
				thick++;
			}
		}
		return thick >= 2;
	}

	private boolean isBlack(int line, int i, boolean down) {
		int at = down ? i * this.lineBytes + (line ^ SWAP) : line * this.lineBytes + (i ^ SWAP);
		return (this.gray.get(at) & 0xff) < this.darkBelow;
	}

	/** Lengths of white and black in turn, white first. */
	private int runs(int line, int along, boolean down) {
		int count = 0;
		int length = 0;
		int other = 0;
		boolean black = false;
		for (int i = 0; i < along; i++) {
			boolean dark = isBlack(line, i, down);
			if (dark == black) {
				length += other + 1;
				other = 0;
			}
			else if (++other == SPECK) {
				this.runs[count++] = length;
				length = other;
				other = 0;
				black = dark;
			}
		}
		this.runs[count++] = length + other;
		return count;
	}

	private void follow(List<Bars> found, int line, int count) {
		int start = 0;
		for (int first = 1; first + 7 < count; first += 2) {
			start += this.runs[first - 1];
			int size = size(first);
			if (size >= SMALLEST && size <= LARGEST) {
				boolean forward = fits(first, size, FORWARD);
				if (forward || fits(first, size, BACKWARD)) {
					add(found, line, start + size / 2.0, size, forward);
				}
			}
			start += this.runs[first];
		}
	}

	private int size(int first) {
		int size = 0;
		for (int i = first; i < first + 7; i++) {
			size += this.runs[i];
		}
		return size;
	}

	private boolean fits(int first, int size, float[] pattern) {
		float unit = size / UNITS;
		if (this.runs[first - 1] < QUIET * unit || this.runs[first + 7] < QUIET * unit) {
			return false;
		}
		for (int i = 0; i < pattern.length; i++) {
			if (Math.abs(this.runs[first + i] - pattern[i] * unit) > SPREAD * unit) {
				return false;
			}
			boolean last = i == pattern.length - 1;
			if (!last && Math.abs(this.runs[first + i] + this.runs[first + i + 1]
					- (pattern[i] + pattern[i + 1]) * unit) > TOLERANCE * unit) {
				return false;
			}
		}
		return true;
	}

	private static void add(List<Bars> found, int line, double centre, int size, boolean forward) {
		for (Bars bars : found) {
			if (bars.goesOn(line, centre, size, forward)) {
				return;
			}
		}
		found.add(new Bars(line, centre, size, forward));
	}

	/** Bars that several lines met at the same place. */
	private static final class Bars {

		private final int size;

		private final boolean forward;

		// grow from line to line
		private int lines = 1;

		private int lastLine;

		private double centre;

		private Bars(int line, double centre, int size, boolean forward) {
			this.size = size;
			this.forward = forward;
			this.lastLine = line;
			this.centre = centre;
		}

		private boolean goesOn(int line, double next, int nextSize, boolean nextForward) {
			int distance = line - this.lastLine;
			boolean same = nextForward == this.forward && distance > 0 && distance <= GAP
					&& Math.abs(next - this.centre) <= SLANT * distance
					&& Math.abs(nextSize - this.size) <= this.size / 8;
			if (same) {
				this.lines++;
				this.lastLine = line;
				this.centre = next;
			}
			return same;
		}

		/** Read from the edge that is nearer. */
		private boolean isT(int along) {
			double place = this.centre / along;
			return (place < MIDDLE_FROM) ? this.forward : (place > MIDDLE_TO) ? !this.forward : true;
		}

	}

}
