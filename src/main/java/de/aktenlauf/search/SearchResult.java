package de.aktenlauf.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found, as far as the current user may see it.
 *
 * @param total number of visible documents
 * @param hits those of the asked page
 * @param facets counts over all visible documents that fit
 * @param notes how the typed words were read
 * @param suggestion the words with a spelling that is found, empty if there is none
 */
public record SearchResult(long total, List<Hit> hits, List<Facet> facets, List<SearchNote> notes,
		Optional<String> suggestion) {

	/** Keeps unmodifiable copies. */
	public SearchResult {
		hits = List.copyOf(hits);
		facets = List.copyOf(facets);
		notes = List.copyOf(notes);
	}

}
