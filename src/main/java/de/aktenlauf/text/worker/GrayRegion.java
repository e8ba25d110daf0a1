package de.aktenlauf.text.worker;

import com.google.zxing.LuminanceSource;
import de.aktenlauf.text.Box;

/** A region of a gray page for the search for codes, which may stand on its side. */
final class GrayRegion extends LuminanceSource {

	private final byte[] gray;

	GrayRegion(byte[] gray, int width, int height) {
		super(width, height);
		this.gray = gray;
	}

	/**
	 * Where ink stands in the middle of the region; ink that goes on over the border of
	 * the middle belongs to it.
	 * @param inset how far the middle lies from each border
	 * @param below what is darker is ink
	 * @return the smallest box, the whole middle if there is no ink
	 */
	Box ink(int inset, int below) {
		int left = Math.min(inset, getWidth() / 2 - 1);
		int top = Math.min(inset, getHeight() / 2 - 1);
		int right = getWidth() - left;
		int bottom = getHeight() - top;
		Box grown = new Box(left, top, right - left, bottom - top);
		int step = Math.max(1, inset / 2);
		for (boolean growing = true; growing;) {
			Box around = new Box(Math.max(0, grown.x() - step), Math.max(0, grown.y() - step), 0, 0);
			int outerRight = Math.min(getWidth(), grown.x() + grown.width() + step);
			int outerBottom = Math.min(getHeight(), grown.y() + grown.height() + step);
			Box seen = seen(new Box(around.x(), around.y(), outerRight - around.x(), outerBottom - around.y()), below);
			Box next = grown.union(seen);
			growing = !next.equals(grown);
			grown = next;
		}
		Box dark = seen(grown, below);
		return (dark.width() > 0) ? dark : grown;
	}

	/** The smallest box around all ink within a box, without width if there is none. */
	private Box seen(Box in, int below) {
		int left = Integer.MAX_VALUE;
		int right = -1;
		int top = Integer.MAX_VALUE;
		int bottom = -1;
		for (int y = in.y(); y < in.y() + in.height(); y++) {
			for (int x = in.x(); x < in.x() + in.width(); x++) {
				if (Byte.toUnsignedInt(this.gray[y * getWidth() + x]) < below) {
					left = Math.min(left, x);
					right = Math.max(right, x);
					top = Math.min(top, y);
					bottom = y;
				}
			}
		}
		return (right < 0) ? new Box(in.x(), in.y(), 0, 0) : new Box(left, top, right + 1 - left, bottom + 1 - top);
	}

	@Override
	public byte[] getRow(int y, byte[] row) {
		byte[] target = (row != null && row.length >= getWidth()) ? row : new byte[getWidth()];
		System.arraycopy(this.gray, y * getWidth(), target, 0, getWidth());
		return target;
	}

	@Override
	public byte[] getMatrix() {
		return this.gray;
	}

	@Override
	public boolean isRotateSupported() {
		return true;
	}

	@Override
	public LuminanceSource rotateCounterClockwise() {
		int width = getHeight();
		int height = getWidth();
		byte[] turned = new byte[this.gray.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				turned[y * width + x] = this.gray[x * getWidth() + getWidth() - 1 - y];
			}
		}
		return new GrayRegion(turned, width, height);
	}

}
