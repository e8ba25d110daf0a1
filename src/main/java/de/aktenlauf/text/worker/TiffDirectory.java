package de.aktenlauf.text.worker;

/**
 * One page of a TIFF, as its directory describes it.
 *
 * @param offset where the directory stands in the file
 * @param width pixels across
 * @param height pixels down
 * @param bits bits per pixel
 * @param compression the code of its compression
 * @param photometric 0 if zero is white, 1 if zero is black
 * @param orientation 1 to 8, 1 for upright
 * @param fillOrder 1 if the highest bit comes first
 * @param across pixels per inch across, 0 if unknown
 * @param down pixels per inch down, 0 if unknown
 * @param stripOffset where the only strip stands, 0 if there are several
 * @param stripBytes length of the only strip
 */
record TiffDirectory(long offset, int width, int height, int bits, int compression, int photometric, int orientation,
		int fillOrder, double across, double down, long stripOffset, long stripBytes) {

	static final int GROUP_4 = 4;

	Resolution resolution() {
		return Resolution.of(this.width, this.height, this.across, this.down);
	}

}
