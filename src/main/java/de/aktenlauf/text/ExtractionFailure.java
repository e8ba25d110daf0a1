package de.aktenlauf.text;

/** Why a letter could not be read: a part of the closed list of quarantine reasons. */
public enum ExtractionFailure {

	/** No bytes, or no pages. */
	EMPTY,
	/** Needs a password. */
	ENCRYPTED,
	/** Broken or cut off. */
	CORRUPT,
	/** Not a PDF, TIFF, JPEG or PNG. */
	UNSUPPORTED_TYPE,
	/** More bytes than allowed. */
	TOO_LARGE,
	/** More pages than allowed. */
	TOO_MANY_PAGES,
	/** A page has more pixels than allowed. */
	PIXEL_LIMIT,
	/** Unpacks to more than allowed. */
	ARCHIVE_LIMIT,
	/** Took longer than allowed. */
	TIMEOUT,
	/** Needed more memory than allowed. */
	OUT_OF_MEMORY,
	/** Opens, but no page holds anything legible. */
	UNREADABLE_SCAN

}
