package de.aktenlauf.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param office name of the office
 * @param demo whether people and letters are invented
 * @param user who is logged in, null before
 * @param entries navigation
 * @param searchable whether the user may search
 * @param theme {@code light}, {@code dark} or empty for what the system prefers
 * @param keys whether single keys act
 * @param files addresses of the bundled files
 */
public record Frame(String office, boolean demo, @Nullable Person user, List<Entry> entries, boolean searchable,
		String theme, boolean keys, Files files) {

	/** Keeps an unmodifiable copy. */
	public Frame {
		entries = List.copyOf(entries);
	}

	/**
	 * The bundled files, with digests in their names.
	 *
	 * @param kern the design system
	 * @param style our style sheet
	 * @param script our script
	 * @param icon the icon
	 */
	public record Files(String kern, String style, String script, String icon) {
	}

	/**
	 * Who is logged in.
	 *
	 * @param id user name
	 * @param name as shown
	 * @param roles what the person is, in words
	 */
	public record Person(String id, String name, String roles) {
	}

	/**
	 * A place to go to.
	 *
	 * @param href address
	 * @param label in words
	 * @param count how much lies there, empty for no number
	 * @param alert whether the number calls for attention
	 * @param current whether this is the place
	 */
	public record Entry(String href, String label, String count, boolean alert, boolean current) {
	}

}
