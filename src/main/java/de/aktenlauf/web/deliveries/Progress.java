package de.aktenlauf.web.deliveries;

import java.util.List;

/**
 * How far a delivery is, for the live view.
 *
 * @param name its name
 * @param source who sent it, and how
 * @param receivedOn legal date of receipt
 * @param complete whether no page is unfinished
 * @param letters number of letters
 * @param pagesDelivered pages by the list and of unlisted files
 * @param pagesFiled pages in files
 * @param pagesQuarantined pages in quarantine or of duplicates
 * @param pagesUnfinished pages on their way
 * @param steps the five stages with the letters that reached them
 * @param segments the bar: one part for each stage and state
 * @param clock whether it meets its hour, in words
 * @param clockVariant {@code success}, {@code info}, {@code warning} or {@code danger}
 * @param pagesPerMinute pages settled in a minute, empty if not known yet
 * @param duration how long it took or takes
 * @param expectedEnd when it will be done, empty if not known
 * @param latest letters that arrived last, the newest first
 */
record Progress(String name, String source, String receivedOn, boolean complete, int letters, int pagesDelivered,
		int pagesFiled, int pagesQuarantined, int pagesUnfinished, List<Step> steps, List<Segment> segments,
		String clock, String clockVariant, String pagesPerMinute, String duration, String expectedEnd,
		List<Arrival> latest) {

	/** Keeps unmodifiable copies. */
	Progress {
		steps = List.copyOf(steps);
		segments = List.copyOf(segments);
		latest = List.copyOf(latest);
	}

	/**
	 * Letters in quarantine; duplicates are none of them.
	 * @return how many
	 */
	public int quarantined() {
		return this.segments.stream()
			.filter((segment) -> segment.code().equals("quarantined"))
			.mapToInt(Segment::letters)
			.sum();
	}

	/**
	 * A stage on the way.
	 *
	 * @param label in words
	 * @param letters letters that reached it
	 * @param state {@code done}, {@code active} or {@code waiting}
	 */
	record Step(String label, int letters, String state) {
	}

	/**
	 * A part of the bar.
	 *
	 * @param code what it shows
	 * @param label in words
	 * @param letters how many letters
	 * @param from where it begins, in thousandths
	 * @param width how wide it is, in thousandths
	 */
	record Segment(String code, String label, int letters, int from, int width) {
	}

	/**
	 * A letter that was settled.
	 *
	 * @param key names it on the page
	 * @param position its position
	 * @param what its kind or reason
	 * @param where where it lies now
	 * @param state its state, as a style
	 */
	record Arrival(String key, int position, String what, String where, String state) {
	}

}
