package de.aktenlauf.search;

import java.time.Duration;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

/** Full text over the filed documents, filtered by the rights of the current user. */
@Component
public class DocumentSearch {

	/**
	 * Searches; the rights are a filter inside the query.
	 * @param request what to look for
	 * @return what the current user may see of it
	 * @throws SearchRefused if the request is impossible
	 */
	public SearchResult find(SearchRequest request) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Builds the index anew from the stored documents while the old one answers.
	 * @param progress told the number of documents done, now and then
	 * @return documents in the new index
	 */
	public long rebuild(LongConsumer progress) {
		throw new UnsupportedOperationException();
	}

	/**
	 * How far the index is behind.
	 * @return age of the oldest filed document that is not searchable yet, zero if all
	 * are
	 */
	public Duration lag() {
		throw new UnsupportedOperationException();
	}

}
