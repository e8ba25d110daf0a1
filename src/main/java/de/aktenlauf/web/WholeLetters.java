package de.aktenlauf.web;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.shared.ContentId;
import org.springframework.stereotype.Component;

/**
 * Guards the bytes that may hold pages which their document does not show any more: the
 * original of a letter that was split, or a copy of how it was before. They open only for
 * those who may read every document to which these pages went.
 */
@Component
public class WholeLetters {

	/** The rule that refuses. */
	public static final String RULE = "PAGES_ELSEWHERE";

	private final PageWork pages;

	private final FileFactsFinder facts;

	private final Access access;

	WholeLetters(PageWork pages, FileFactsFinder facts, Access access) {
		this.pages = pages;
		this.facts = facts;
		this.access = access;
	}

	/**
	 * Refuses bytes whose pages went where the current user may not follow.
	 * @param document the document, opened before
	 * @param content what is to leave: its original, or that of which a copy was made
	 * @throws AccessRefused if one of the pages may lie in a file that is closed to the
	 * user
	 */
	public void require(Document document, ContentId content) {
		boolean open = this.pages.whereabouts(document.id(), content)
			.stream()
			.allMatch((relative) -> this.access.decide(this.facts.ofDocument(relative)).allowed());
		if (!open) {
			throw new AccessRefused(Permission.READ_FILES, RULE);
		}
	}

}
