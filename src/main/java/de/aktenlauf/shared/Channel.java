package de.aktenlauf.shared;

/** The way on which mail reached the office. */
public enum Channel {

	/** Letter post, scanned by the scan centre. */
	POST,
	/** Handed in and scanned at the counter. */
	COUNTER,
	/** Fax gateway. */
	FAX,
	/** Mail gateway. */
	EMAIL,
	/** Uploaded by a citizen. */
	UPLOAD

}
