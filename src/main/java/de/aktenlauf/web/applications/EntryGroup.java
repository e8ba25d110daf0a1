package de.aktenlauf.web.applications;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param title whom or what they are about
 * @param fields the fields
 * @param folded whether it is seldom needed
 */
record EntryGroup(String title, List<EntryField> fields, boolean folded) {

	/** Keeps an unmodifiable copy. */
	EntryGroup {
		fields = List.copyOf(fields);
	}

}
