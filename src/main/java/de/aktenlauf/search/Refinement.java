package de.aktenlauf.search;

import java.util.Optional;

/**
 * What was chosen among the counts beside a search, and the order.
 *
 * @param team only files of this team
 * @param year only letters received in this year
 * @param channel only letters that came on this way
 * @param order in which order hits come
 */
public record Refinement(Optional<String> team, Optional<String> year, Optional<String> channel, SearchOrder order) {

	/** Nothing chosen, the best first. */
	public static final Refinement NONE = new Refinement(Optional.empty(), Optional.empty(), Optional.empty(),
			SearchOrder.RELEVANCE);

}
