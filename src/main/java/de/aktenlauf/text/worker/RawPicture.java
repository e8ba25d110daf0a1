package de.aktenlauf.text.worker;

/**
 * An encoded picture that a PDF can hold without being decoded.
 *
 * @param kind how it is encoded
 * @param bytes the encoded bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record RawPicture(Kind kind, byte[] bytes) {

	enum Kind {

		/** CCITT group 4, black is 0. */
		G4,
		/** JPEG, gray or three colours. */
		JPEG

	}

}
