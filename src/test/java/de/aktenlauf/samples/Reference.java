package de.aktenlauf.samples;

/** How a letter says whose case it belongs to. */
public enum Reference {

	/** The case number, written one way or another. */
	CASE,
	/** The customer number of the person. */
	CUSTOMER,
	/** The office's file number. */
	FILE,
	/** Name and date of birth, no number. */
	BIRTH,
	/** Name and address, no number, no date of birth. */
	ADDRESS,
	/** Only a name: never enough. */
	NAME,
	/** The case number with one wrong digit; register and name agree on one case. */
	HEALED,
	/** The case number of somebody else. */
	FOREIGN,
	/** A number one digit away from two cases whose people have the same name. */
	BETWEEN,
	/** Two cases on one letter. */
	TWO,
	/** The office's own code. */
	BARCODE,
	/** Nothing at all. */
	NONE;

	/**
	 * Whether a number stands on the letter.
	 * @return true for case, customer and file numbers, right or wrong
	 */
	boolean numbered() {
		return switch (this) {
			case CASE, CUSTOMER, FILE, HEALED, FOREIGN, BETWEEN, TWO -> true;
			case BIRTH, ADDRESS, NAME, BARCODE, NONE -> false;
		};
	}

	/**
	 * Whether the letter must wait for a person.
	 * @return true if no case may be given
	 */
	boolean clearing() {
		return switch (this) {
			case NAME, FOREIGN, BETWEEN, TWO, NONE -> true;
			case CASE, CUSTOMER, FILE, BIRTH, ADDRESS, HEALED, BARCODE -> false;
		};
	}

}
