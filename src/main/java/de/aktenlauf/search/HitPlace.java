package de.aktenlauf.search;

/**
 * Where a hit stands in a letter.
 *
 * @param page from 1
 * @param start first character in the text of the page
 * @param end behind its last character
 */
public record HitPlace(int page, int start, int end) {
}
