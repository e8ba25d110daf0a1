package de.aktenlauf.routing;

/** How the case of a letter was found. */
public enum CaseFoundBy {

	/** Barcode or QR code of our own letter. */
	BARCODE,
	/** Case number. */
	CASE_NUMBER,
	/** Customer number of a person. */
	CUSTOMER_NUMBER,
	/** File number. */
	FILE_NUMBER,
	/** Name and birth date. */
	NAME_BIRTH_DATE,
	/** Name and address. */
	NAME_ADDRESS,
	/** By a person. */
	PERSON

}
