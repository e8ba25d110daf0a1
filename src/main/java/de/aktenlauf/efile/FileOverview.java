package de.aktenlauf.efile;

import java.util.List;

/**
 * How much lies in a file, for those who may see it.
 *
 * @param counts documents by register and kind; combinations without a document are
 * missing
 * @param firstYear of the oldest receipt, 0 in an empty file
 * @param lastYear of the newest receipt, 0 in an empty file
 */
public record FileOverview(List<Count> counts, int firstYear, int lastYear) {

	/** Keeps an unmodifiable copy. */
	public FileOverview {
		counts = List.copyOf(counts);
	}

	/**
	 * All documents.
	 * @return how many there are
	 */
	public long documents() {
		return this.counts.stream().mapToLong(Count::documents).sum();
	}

	/**
	 * The documents of a register.
	 * @param register its code
	 * @return how many there are
	 */
	public long ofRegister(String register) {
		return this.counts.stream()
			.filter((count) -> count.register().equals(register))
			.mapToLong(Count::documents)
			.sum();
	}

	/**
	 * A number of documents.
	 *
	 * @param register code of the register
	 * @param kind their kind
	 * @param documents how many there are
	 */
	public record Count(String register, DocumentKind kind, long documents) {
	}

}
