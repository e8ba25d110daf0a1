package de.aktenlauf.search;

/** Told how far a rebuild of the index is. */
@FunctionalInterface
public interface RebuildProgress {

	/**
	 * Takes the state.
	 * @param done documents in the new index
	 * @param total documents that were filed when the rebuild began
	 */
	void at(long done, long total);

}
