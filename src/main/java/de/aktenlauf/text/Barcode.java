package de.aktenlauf.text;

/**
 * A code that was read on a page.
 *
 * @param format such as {@code QR_CODE}, {@code CODE_39}, {@code CODE_128},
 * {@code DATA_MATRIX}
 * @param text its content
 */
public record Barcode(String format, String text) {
}
