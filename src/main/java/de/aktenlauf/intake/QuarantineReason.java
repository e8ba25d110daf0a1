package de.aktenlauf.intake;

/** Why a letter could not be read: the closed list. */
public enum QuarantineReason {

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
	/** Digest or size differ from the list. */
	CHECKSUM_MISMATCH,
	/** On the list, but not delivered. */
	MISSING_FILE,
	/** Delivered, but not on the list. */
	UNLISTED_FILE,
	/** Opens, but nothing on it is legible. */
	UNREADABLE_SCAN,
	/** The scanner for malware objects. */
	MALWARE_SUSPECTED,
	/** The same letter was delivered before. */
	DUPLICATE,
	/** Holds another number of pages than the scanner counted. */
	PAGE_COUNT_MISMATCH

}
