package de.aktenlauf.efile;

import java.util.List;
import java.util.Optional;

/**
 * Some documents of a file, in its order.
 *
 * @param entries the documents
 * @param next behind which place the list goes on, empty at its end
 * @param readAll false if the search for fitting documents ended at its limit and goes on
 * behind {@code next}
 */
public record FilePage(List<Entry> entries, Optional<FileQuery.Place> next, boolean readAll) {

	/** Keeps an unmodifiable copy. */
	public FilePage {
		entries = List.copyOf(entries);
	}

	/**
	 * One document.
	 *
	 * @param document the document
	 * @param place where it stands in the file
	 * @param tags its tags in the order of the alphabet
	 */
	public record Entry(Document document, FileQuery.Place place, List<String> tags) {

		/** Keeps an unmodifiable copy. */
		public Entry {
			tags = List.copyOf(tags);
		}

	}

}
