package de.aktenlauf.samples;

import java.util.Random;

/**
 * What paper and scanner did to a page.
 *
 * @param noise name of the class, as in {@code expected.json}
 * @param gray whether the scan is gray; else 1 bit
 * @param dpiX resolution across
 * @param dpiY resolution along
 * @param skewDegrees how crooked it lay
 * @param inkGray 0 black to 255
 * @param paperGray gray of the paper in gray scans
 * @param specks spots per million pixels
 * @param blur passes of softening
 * @param threshold gray that still counts as ink in 1-bit scans
 * @param holes whether it was punched
 * @param stamped whether the mail room stamped it
 * @param stampText the date in the stamp
 * @param turn degrees by which the paper lay turned: 0, 90, 180, 270
 */
record Wear(String noise, boolean gray, int dpiX, int dpiY, double skewDegrees, int inkGray, int paperGray, int specks,
		int blur, int threshold, boolean holes, boolean stamped, String stampText, int turn) {

	/**
	 * Draws a page's fate.
	 * @param noise the class of noise
	 * @param gray whether the scan is gray
	 * @param turn how the paper lay
	 * @param stampText the date in the stamp
	 * @param random source of chance
	 * @return the fate
	 */
	static Wear draw(String noise, boolean gray, int turn, String stampText, Random random) {
		double skew = (random.nextDouble() - 0.5) * 1.2;
		boolean holes = random.nextInt(4) == 0;
		boolean stamped = random.nextInt(4) == 0;
		int dpi = gray ? 200 : 300;
		return switch (noise) {
			case "FAX" -> new Wear(noise, false, 204, 196, skew, 0, 255, 60 + random.nextInt(60), 0, 150, false, false,
					stampText, turn);
			case "NOISY" -> new Wear(noise, gray, dpi, dpi, (random.nextDouble() - 0.5) * 5, 10, 225,
					gray ? 120 : 500 + random.nextInt(1000), 1, 130 + random.nextInt(50), holes, true, stampText, turn);
			case "PALE" -> new Wear(noise, gray, dpi, dpi, skew, 125 + random.nextInt(35), 238, 40, 1, 190, holes,
					stamped, stampText, turn);
			case "PHOTO" -> new Wear(noise, true, 200, 200, (random.nextDouble() - 0.5) * 4, 40, 205, 20, 1, 128, false,
					false, stampText, turn);
			case "HAND" ->
				new Wear(noise, gray, dpi, dpi, skew * 1.5, 25, 235, 60, 0, 150, holes, stamped, stampText, turn);
			default -> new Wear(noise, gray, dpi, dpi, skew * 0.7, 0, 248, 12, 0, 140, holes, stamped, stampText, turn);
		};
	}

	/** Fax in fine or in the old coarse resolution. */
	Wear fine(boolean fine) {
		return new Wear(this.noise, this.gray, this.dpiX, fine ? 196 : 98, this.skewDegrees, this.inkGray,
				this.paperGray, this.specks, this.blur, this.threshold, this.holes, this.stamped, this.stampText,
				this.turn);
	}

}
