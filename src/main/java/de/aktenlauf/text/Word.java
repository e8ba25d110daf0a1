package de.aktenlauf.text;

/**
 * One word on a page.
 *
 * @param text the characters, without white space
 * @param box where it stands
 * @param confidencePercent 0 to 100
 * @param line number of the line on the page, from 0
 * @param paragraph number of the paragraph on the page, from 0
 */
public record Word(String text, Box box, int confidencePercent, int line, int paragraph) {
}
