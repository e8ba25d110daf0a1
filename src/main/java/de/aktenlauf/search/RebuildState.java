package de.aktenlauf.search;

/**
 * How far the rebuild of the index is, or how the last one ended.
 *
 * @param running whether one is under way
 * @param done documents in the new index
 * @param total documents that were filed when it began
 */
public record RebuildState(boolean running, long done, long total) {

	/** None since the start. */
	static final RebuildState NONE = new RebuildState(false, 0, 0);

	RebuildState ended() {
		return new RebuildState(false, this.done, this.total);
	}

}
