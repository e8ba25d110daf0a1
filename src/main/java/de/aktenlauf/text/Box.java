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
}
