package de.aktenlauf.efile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a person wants to write about a document; what is empty stays as it is.
 *
 * @param title the new title, 1 to {@value #MAX_TITLE} characters
 * @param tags all tags, at most {@value #MAX_TAGS} of at most {@value #MAX_TAG}
 * characters; doubles count once
 * @param register code of the new place in the filing plan
 */
public record DocumentEdit(Optional<String> title, Optional<List<String>> tags, Optional<String> register) {

	/** Longest title. */
	public static final int MAX_TITLE = 200;

	/** Most tags of a document. */
	public static final int MAX_TAGS = 20;

	/** Longest tag. */
	public static final int MAX_TAG = 40;

	/**
	 * Takes blanks away and refuses what cannot be kept.
	 * @throws EditRefused if the title is empty or too long, or the tags are too many or
	 * too long
	 */
	public DocumentEdit {
		title = title.map(DocumentEdit::line);
		tags = tags.map(DocumentEdit::distinct);
		title
			.ifPresent((text) -> refuseIf(text.isEmpty() || text.length() > MAX_TITLE, "title", "1 to 200 characters"));
		tags.ifPresent((all) -> {
			refuseIf(all.size() > MAX_TAGS, "tags", "at most 20 tags");
			refuseIf(all.stream().anyMatch((tag) -> tag.length() > MAX_TAG), "tags", "at most 40 characters a tag");
		});
	}

	private static List<String> distinct(Collection<String> tags) {
		return tags.stream().map(DocumentEdit::line).filter((tag) -> !tag.isEmpty()).distinct().sorted().toList();
	}

	private static String line(String text) {
		return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
	}

	private static void refuseIf(boolean wrong, String field, String rule) {
		if (wrong) {
			throw new EditRefused(field, rule);
		}
	}

}
