package de.aktenlauf.search;

import java.util.UUID;

/**
 * A search that a person keeps under a name. All values are as typed or chosen, empty for
 * no limit.
 *
 * @param id its identifier
 * @param name what the person calls it
 * @param words as typed
 * @param caseNumber only this case
 * @param kind only this kind
 * @param from received on this day or later
 * @param to received on this day or earlier
 * @param team only this team
 * @param year only this year
 * @param channel only this way
 * @param order code of the order
 */
public record SavedSearch(UUID id, String name, String words, String caseNumber, String kind, String from, String to,
		String team, String year, String channel, String order) {

	/** Longest name. */
	public static final int MAX_NAME = 80;

}
