package de.aktenlauf.text.worker;

import com.google.zxing.LuminanceSource;

/** A region of a gray page for the search for codes, which may stand on its side. */
final class GrayRegion extends LuminanceSource {

	private final byte[] gray;

	GrayRegion(byte[] gray, int width, int height) {
		super(width, height);
		this.gray = gray;
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
