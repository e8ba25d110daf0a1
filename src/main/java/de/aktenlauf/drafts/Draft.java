package de.aktenlauf.drafts;

import java.time.Instant;
import java.util.Map;

/**
 * What a person has begun to write.
 *
 * @param fields what stands in each field, by its name
 * @param savedAt when it was saved last
 */
public record Draft(Map<String, String> fields, Instant savedAt) {

	/** Keeps an unmodifiable copy. */
	public Draft {
		fields = Map.copyOf(fields);
	}

}
