package de.aktenlauf.text;

import java.util.List;
import java.util.stream.Stream;

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

	/**
	 * The smallest rectangle around two.
	 * @param other the other one; without width or height it adds nothing
	 * @return the rectangle
	 */
	public Box union(Box other) {
		if (other.width < 1 || other.height < 1) {
			return this;
		}
		int left = Math.min(this.x, other.x);
		int top = Math.min(this.y, other.y);
		return new Box(left, top, Math.max(this.x + this.width, other.x + other.width) - left,
				Math.max(this.y + this.height, other.y + other.height) - top);
	}

	/**
	 * Whether rectangles together leave nothing of this one free.
	 * @param others rectangles of the same page
	 * @return true if every point lies in one of them
	 */
	public boolean coveredBy(List<Box> others) {
		for (int index = 0; index < others.size(); index++) {
			Box other = others.get(index);
			if (meets(other)) {
				List<Box> rest = others.subList(index + 1, others.size());
				return without(other).allMatch((piece) -> piece.coveredBy(rest));
			}
		}
		return this.width < 1 || this.height < 1;
	}

	/** What sticks out above, below, left and right. */
	private Stream<Box> without(Box other) {
		int top = Math.max(this.y, other.y);
		int bottom = Math.min(this.y + this.height, other.y + other.height);
		int left = Math.max(this.x, other.x);
		int right = Math.min(this.x + this.width, other.x + other.width);
		return Stream
			.of(new Box(this.x, this.y, this.width, top - this.y),
					new Box(this.x, bottom, this.width, this.y + this.height - bottom),
					new Box(this.x, top, left - this.x, bottom - top),
					new Box(right, top, this.x + this.width - right, bottom - top))
			.filter((piece) -> piece.width > 0 && piece.height > 0);
	}

}
