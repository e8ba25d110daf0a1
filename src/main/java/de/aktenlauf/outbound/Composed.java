package de.aktenlauf.outbound;

/** A letter with what it looks like. */
public final class Composed {

	private final Letter letter;

	private final byte[] pdf;

	Composed(Letter letter, byte[] pdf) {
		this.letter = letter;
		this.pdf = pdf.clone();
	}

	/**
	 * The letter.
	 * @return the letter
	 */
	public Letter letter() {
		return this.letter;
	}

	/**
	 * Its pages; those of a draft are marked as such.
	 * @return a PDF
	 */
	public byte[] pdf() {
		return this.pdf.clone();
	}

}
