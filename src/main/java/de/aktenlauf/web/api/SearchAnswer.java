package de.aktenlauf.web.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.search.Facet;
import de.aktenlauf.search.SearchResult;
import de.aktenlauf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What was found, as FORMATS.md describes it. */
record SearchAnswer(long total, int page, List<Found> hits, List<Facet> facets) {

	static SearchAnswer of(SearchResult result, int page) {
		List<Found> hits = result.hits()
			.stream()
			.map((hit) -> new Found(hit.document().toString(), hit.caseNumber().map(CaseNumber::toString).orElse(null),
					hit.kind(), hit.title(), hit.receivedOn(), hit.page(), hit.snippet()))
			.toList();
		return new SearchAnswer(result.total(), page, hits, result.facets());
	}

	/** One document that fits. */
	record Found(String document, @JsonProperty("case") @Nullable String caseNumber, String kind, String title,
			LocalDate receivedOn, int page, String snippet) {
	}

}
