package de.aktenlauf.text;

/**
 * The picture of an upright page for the screen.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param bytes the encoded picture, about 1,240 pixels wide
 */
@SuppressWarnings("ArrayRecordComponent")
public record Preview(String mediaType, byte[] bytes) {
}
