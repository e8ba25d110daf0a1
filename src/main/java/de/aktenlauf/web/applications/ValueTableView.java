package de.aktenlauf.web.applications;

import java.util.List;

/**
 * A part of the circumstances as a table.
 *
 * @param id its place on the page
 * @param title whom or what it is about
 * @param rows the values
 */
record ValueTableView(String id, String title, List<Row> rows) {

	/** Keeps an unmodifiable copy. */
	ValueTableView {
		rows = List.copyOf(rows);
	}

	/**
	 * A value.
	 *
	 * @param label what it is
	 * @param value what it says
	 * @param valid for which time, in words
	 * @param known since when, in words
	 * @param source where it comes from
	 * @param href where that is to be seen, empty for nowhere
	 * @param application whether an application said so
	 * @param history what was said before and for other times, oldest first
	 */
	record Row(String label, String value, String valid, String known, String source, String href, boolean application,
			List<Past> history) {

		/** Keeps an unmodifiable copy. */
		Row {
			history = List.copyOf(history);
		}

	}

	/**
	 * What was said at another time.
	 *
	 * @param value what it said
	 * @param text for which time, known when, from where
	 */
	record Past(String value, String text) {
	}

}
