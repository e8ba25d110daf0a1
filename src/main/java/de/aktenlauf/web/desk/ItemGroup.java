package de.aktenlauf.web.desk;

import java.util.List;

/**
 * The items of one case.
 *
 * @param heading representative and case number, or what is common to items without a
 * case
 * @param href the case's file, empty if there is none
 * @param rows the items
 */
record ItemGroup(String heading, String href, List<Row> rows) {

	/** Keeps an unmodifiable copy. */
	ItemGroup {
		rows = List.copyOf(rows);
	}

	/**
	 * One item of the list.
	 *
	 * @param id its identifier
	 * @param version the version that is shown
	 * @param href its address
	 * @param title what it is about
	 * @param badges what must catch the eye
	 * @param meta how and when it came, how long it is
	 * @param picture address of the first page's picture, empty if there is none
	 * @param current whether it is open
	 */
	record Row(String id, long version, String href, String title, List<Badge> badges, String meta, String picture,
			boolean current) {

		/** The item as it is seen here, for acts on many. */
		public String seen() {
			return this.id + ":" + this.version;
		}

	}

	/**
	 * A small mark.
	 *
	 * @param variant {@code danger}, {@code warning}, {@code info} or {@code success}
	 * @param label in words
	 */
	record Badge(String variant, String label) {
	}

}
