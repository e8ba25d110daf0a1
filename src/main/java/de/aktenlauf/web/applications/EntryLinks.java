package de.aktenlauf.web.applications;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.DocumentId;

import org.springframework.stereotype.Component;

/** Whether the entry of an application is offered beside a letter. */
@Component
public class EntryLinks {

	private final Efiles efiles;

	EntryLinks(Efiles efiles) {
		this.efiles = efiles;
	}

	/**
	 * Whether a letter is one of the forms and has a case.
	 * @param document the letter, which is open on the screen
	 * @return false as well for what only looks like one
	 */
	public boolean offered(String document) {
		Document letter = this.efiles.document(DocumentId.of(document));
		return letter.caseNumber().isPresent() && EntryDesk.kind(letter).isPresent();
	}

}
