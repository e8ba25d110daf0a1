package de.aktenlauf.web.search;

import java.util.List;

/**
 * What the page of hits shows.
 *
 * @param total number of hits
 * @param hits those of this page
 * @param facets counts by field
 * @param chips what limits the search, each can be taken away
 * @param notes how the words were read
 * @param suggestion better spelling, may be empty
 */
record SearchView(long total, List<HitView> hits, List<FacetView> facets, List<Chip> chips, List<String> notes,
		String suggestion) {

	/**
	 * A hit.
	 *
	 * @param href the letter at the page
	 * @param title its title
	 * @param kind its kind
	 * @param caseNumber its case, may be empty
	 * @param caseHref the case's file, may be empty
	 * @param receivedOn legal date of receipt
	 * @param page the page that fits best
	 * @param snippet escaped text with marks
	 */
	record HitView(String href, String title, String kind, String caseNumber, String caseHref, String receivedOn,
			int page, String snippet) {
	}

	/**
	 * Counts by one field.
	 *
	 * @param field its code
	 * @param label in words
	 * @param values the most frequent first
	 */
	record FacetView(String field, String label, List<FacetValue> values) {
	}

	/**
	 * One value.
	 *
	 * @param code its code
	 * @param label in words
	 * @param count hits with it
	 * @param chosen whether the search is limited to it
	 */
	record FacetValue(String code, String label, long count, boolean chosen) {
	}

	/**
	 * A limit of the search.
	 *
	 * @param field its code
	 * @param text in words
	 */
	record Chip(String field, String text) {
	}

	/**
	 * Something to choose.
	 *
	 * @param code its code
	 * @param label in words
	 */
	record Option(String code, String label) {
	}

}
