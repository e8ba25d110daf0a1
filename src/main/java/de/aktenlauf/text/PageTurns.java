package de.aktenlauf.text;

import de.aktenlauf.shared.ContentId;

import org.springframework.stereotype.Component;

/** How the pages of a letter were turned when they were read last. */
@Component
public class PageTurns {

	private final PreviewFolder previews;

	PageTurns(PreviewFolder previews) {
		this.previews = previews;
	}

	/**
	 * The turns that show all pages turned on from how they are shown now.
	 * @param content the stored letter
	 * @param quarters further clockwise turns, 1 to 3
	 * @return for {@link ReadingHints}
	 */
	public String turnedOn(ContentId content, int quarters) {
		String shown = this.previews.turns(content);
		StringBuilder turned = new StringBuilder();
		(shown.isEmpty() ? "0" : shown).chars().map((turns) -> (turns - '0' + quarters) % 4).forEach(turned::append);
		return turned.toString();
	}

}
