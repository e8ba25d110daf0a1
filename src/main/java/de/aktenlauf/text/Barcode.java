package de.aktenlauf.text;

import org.jspecify.annotations.Nullable;

/**
 * A code that was read on a page.
 *
 * @param format such as {@code QR_CODE}, {@code CODE_39}, {@code CODE_128},
 * {@code DATA_MATRIX}
 * @param text its content
 * @param box where it stands; null if nobody knows, as for what was read by an earlier
 * version
 */
public record Barcode(String format, String text, @Nullable Box box) {

	/**
	 * A code without its place.
	 * @param format such as {@code QR_CODE}
	 * @param text its content
	 */
	public Barcode(String format, String text) {
		this(format, text, null);
	}

	/**
	 * The code where it stands on a page that is turned.
	 * @param quarterTurns clockwise, 0 to 3
	 * @param pageWidth width of the page before
	 * @param pageHeight height of the page before
	 * @return the code
	 */
	public Barcode turned(int quarterTurns, int pageWidth, int pageHeight) {
		return (this.box == null) ? this
				: new Barcode(this.format, this.text, this.box.turned(quarterTurns, pageWidth, pageHeight));
	}

	/**
	 * Whether another code says the same.
	 * @param other the other one
	 * @return true if format and content are equal, wherever both stand
	 */
	public boolean says(Barcode other) {
		return this.format.equals(other.format) && this.text.equals(other.text);
	}

}
