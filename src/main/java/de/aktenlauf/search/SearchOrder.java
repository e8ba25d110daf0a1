package de.aktenlauf.search;

/** In which order hits come. */
public enum SearchOrder {

	/** The best first; without words the newest. */
	RELEVANCE,
	/** The newest receipt first. */
	NEWEST

}
