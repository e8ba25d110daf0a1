package de.aktenlauf.shared;

/** The way on which mail reached the office, or that the office wrote it. */
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
	UPLOAD,
	/** Written by the office itself; nothing is delivered on this way. */
	OUTGOING

}
