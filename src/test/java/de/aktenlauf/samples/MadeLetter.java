package de.aktenlauf.samples;

/**
 * A letter as a file, and what is expected of it.
 *
 * @param bytes the file
 * @param expected the expectation, which also holds the file name
 */
@SuppressWarnings("ArrayRecordComponent")
record MadeLetter(byte[] bytes, Expected expected) {
}
