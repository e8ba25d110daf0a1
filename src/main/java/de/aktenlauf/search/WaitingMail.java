package de.aktenlauf.search;

import java.util.Set;

import de.aktenlauf.shared.DocumentId;

/**
 * Tells which mail without a case the current user may see because it may belong to one
 * of their cases. Who knows these cases stands above the search.
 */
@FunctionalInterface
public interface WaitingMail {

	/**
	 * The letters as the access rules say at this moment.
	 * @return documents, at most 1,000
	 */
	Set<DocumentId> visible();

}
