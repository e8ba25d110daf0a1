package de.aktenlauf.process;

import java.util.List;

/** Steps that failed for good and wait for a person. */
public interface Incidents {

	/**
	 * The open incidents.
	 * @param limit at most this many, 1 to 500
	 * @return the newest first; empty when all is well
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not see them
	 */
	List<Incident> list(int limit);

	/**
	 * Starts a failed step again.
	 * @param incident its id
	 * @throws IncidentNotFound if it is not open any more
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not do so
	 */
	void retry(String incident);

}
