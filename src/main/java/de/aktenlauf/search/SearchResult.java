package de.aktenlauf.search;

import java.util.List;

/**
 * What was found, as far as the current user may see it.
 *
 * @param total number of visible documents
 * @param hits those of the asked page
 * @param facets counts over all visible documents that fit
 */
public record SearchResult(long total, List<Hit> hits, List<Facet> facets) {

	/** Keeps unmodifiable copies. */
	public SearchResult {
		hits = List.copyOf(hits);
		facets = List.copyOf(facets);
	}

}
