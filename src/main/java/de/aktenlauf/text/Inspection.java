package de.aktenlauf.text;

/**
 * What a letter is, before it is read.
 *
 * @param mediaType such as {@code application/pdf}, found by its bytes, not its name
 * @param pages number of pages, at least 1
 */
public record Inspection(String mediaType, int pages) {
}
