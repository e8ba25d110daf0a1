package de.aktenlauf.text;

/** Where the words of a page come from. */
public enum TextSource {

	/** The file's own text layer. */
	LAYER,
	/** Optical character recognition. */
	OCR,
	/** The page is blank and was not read. */
	NONE

}
