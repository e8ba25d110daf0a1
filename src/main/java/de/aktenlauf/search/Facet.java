package de.aktenlauf.search;

import java.util.List;

/**
 * Counts of visible hits by one field.
 *
 * @param field such as {@code kind}, {@code team}, {@code year}, {@code channel}
 * @param values the most frequent first, at most 20
 */
public record Facet(String field, List<Value> values) {

	/** Keeps an unmodifiable copy. */
	public Facet {
		values = List.copyOf(values);
	}

	/**
	 * One value.
	 *
	 * @param value the code
	 * @param count visible documents with it
	 */
	public record Value(String value, long count) {
	}

}
