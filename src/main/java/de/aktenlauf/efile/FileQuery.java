package de.aktenlauf.efile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a file is to be listed.
 *
 * @param register code of one register, empty for all
 * @param kind one kind, empty for all
 * @param year of the legal date of receipt, empty for all
 * @param words words that the title holds, empty for any
 * @param tag one tag, empty for any
 * @param oldestFirst whether the oldest receipt comes first
 * @param after behind which place the list goes on, empty for its beginning
 */
public record FileQuery(Optional<String> register, Optional<DocumentKind> kind, Optional<Integer> year, String words,
		Optional<String> tag, boolean oldestFirst, Optional<Place> after) {

	/**
	 * The whole file, newest receipt first.
	 * @return a query without conditions
	 */
	public static FileQuery all() {
		return new FileQuery(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), false,
				Optional.empty());
	}

	/**
	 * The same list behind a place.
	 * @param place the last place that was seen
	 * @return the query
	 */
	public FileQuery behind(Optional<Place> place) {
		return new FileQuery(this.register, this.kind, this.year, this.words, this.tag, this.oldestFirst, place);
	}

	/** Whether rows are left out that lie in the range of the index. */
	boolean picks() {
		return this.kind.isPresent() || !this.words.isBlank() || this.tag.isPresent();
	}

	/**
	 * A place in the order of a file.
	 *
	 * @param receivedOn legal date of receipt
	 * @param number order of filing within the day
	 */
	public record Place(LocalDate receivedOn, long number) {
	}

}
