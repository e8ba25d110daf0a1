package de.aktenlauf.efile;

/** What became of reading a page again after a person turned it. */
public enum PageReading {

	/** It is still to be read; the earlier text is shown until then. */
	WAITING,
	/** What was read as it lies now is its text. */
	READ,
	/** The earlier text is no worse and stays. */
	KEPT,
	/** It could not be read; the earlier text stays. */
	FAILED

}
