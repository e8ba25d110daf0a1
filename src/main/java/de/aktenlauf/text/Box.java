package de.aktenlauf.text;

/**
 * A rectangle on the upright page, in pixels of {@code Page.width} and
 * {@code Page.height}.
 *
 * @param x left edge
 * @param y upper edge
 * @param width width
 * @param height height
 */
public record Box(int x, int y, int width, int height) {

	/**
	 * Where the rectangle lies when its page is turned.
	 * @param quarterTurns clockwise, 0 to 3
	 * @param pageWidth width of the page before
	 * @param pageHeight height of the page before
	 * @return the rectangle on the turned page
	 */
	public Box turned(int quarterTurns, int pageWidth, int pageHeight) {
		return switch (Math.floorMod(quarterTurns, 4)) {
			case 1 -> new Box(pageHeight - this.y - this.height, this.x, this.height, this.width);
			case 2 ->
				new Box(pageWidth - this.x - this.width, pageHeight - this.y - this.height, this.width, this.height);
			case 3 -> new Box(this.y, pageWidth - this.x - this.width, this.height, this.width);
			default -> this;
		};
	}

	/**
	 * Whether two rectangles of one page have a part in common.
	 * @param other the other one
	 * @return false if they only touch
	 */
	public boolean meets(Box other) {
		return this.x < other.x + other.width && other.x < this.x + this.width && this.y < other.y + other.height
				&& other.y < this.y + this.height;
	}
}
