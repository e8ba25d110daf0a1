package de.aktenlauf.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/**
 * What counting needs for one state of the index, kept until that state is closed: making
 * it costs more the more cases there are.
 * <p>
 * Concurrency: used by all threads; made twice at worst.
 */
final class FacetStates {

	private final Map<IndexReader.CacheKey, Map<String, StringDocValuesReaderState>> kept = new ConcurrentHashMap<>();

	StringDocValuesReaderState of(IndexReader reader, String field) throws IOException {
		IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
		if (helper == null) {
			return new StringDocValuesReaderState(reader, field);
		}
		Map<String, StringDocValuesReaderState> states = this.kept.get(helper.getKey());
		if (states == null) {
			states = this.kept.computeIfAbsent(helper.getKey(), (key) -> new ConcurrentHashMap<>());
			helper.addClosedListener(this.kept::remove);
		}
		StringDocValuesReaderState state = states.get(field);
		if (state == null) {
			state = new StringDocValuesReaderState(reader, field);
			states.put(field, state);
		}
		return state;
	}

}
