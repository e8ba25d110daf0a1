package de.aktenlauf.text.worker;

/**
 * Pixels per inch; a fax has other ones across than down.
 *
 * @param across horizontally
 * @param down vertically
 */
record Resolution(double across, double down) {

	/** Less is a mistake of the program that made the file. */
	static final int LOWEST = 50;

	/** What a scan centre delivers, and what the OCR likes best. */
	static final int STANDARD = 300;

	private static final double A4_WIDTH_INCHES = 8.27;

	private static final double A4_HEIGHT_INCHES = 11.69;

	/** A page is hardly smaller than half of A5 or larger than A2. */
	private static final double SMALLEST_INCHES = 2.9;

	private static final double LARGEST_INCHES = 24;

	/**
	 * Believes the header of a file if it leads to a page of sensible size, else takes
	 * the page for A4.
	 * @param width pixels across
	 * @param height pixels down
	 * @param across what the header says, 0 for nothing
	 * @param down what the header says, 0 for nothing
	 * @return the resolution
	 */
	static Resolution of(int width, int height, double across, double down) {
		if (sensible(width, across) && sensible(height, down)) {
			return new Resolution(across, down);
		}
		double longSide = Math.max(width, height);
		double shortSide = Math.min(width, height);
		double guess = Math.max(longSide / A4_HEIGHT_INCHES, shortSide / A4_WIDTH_INCHES);
		return new Resolution(guess, guess);
	}

	/** That of the picture turned by a quarter. */
	Resolution swapped() {
		double newDown = this.across;
		double newAcross = this.down;
		return new Resolution(newAcross, newDown);
	}

	private static boolean sensible(int pixels, double perInch) {
		return perInch > 90 && perInch <= 2400 && pixels / perInch >= SMALLEST_INCHES
				&& pixels / perInch <= LARGEST_INCHES;
	}

}
