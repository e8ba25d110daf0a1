package de.aktenlauf.process.incomingmail;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.Relocations;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A letter that a person moved to another case: what waits on it follows in the same
 * transaction, so that whoever works on it still reaches it, and so does what was learned
 * from its case.
 */
@Component
class MovedLetters {

	private final Efiles efiles;

	private final Relocations relocations;

	private final CaseFinder cases;

	private final CurrentUser currentUser;

	MovedLetters(Efiles efiles, Relocations relocations, CaseFinder cases, CurrentUser currentUser) {
		this.efiles = efiles;
		this.relocations = relocations;
		this.cases = cases;
		this.currentUser = currentUser;
	}

	@EventListener
	void on(DocumentMoved event) {
		this.currentUser.asSystem(() -> {
			Document letter = this.efiles.document(event.document());
			letter.caseNumber().ifPresent((caseNumber) -> follow(letter, caseNumber));
			return Boolean.TRUE;
		});
	}

	private void follow(Document letter, CaseNumber caseNumber) {
		this.relocations.follow(letter.id(), caseNumber);
		boolean whole = this.efiles.documentOf(letter.mailItem())
			.filter((other) -> other.id().equals(letter.id()))
			.isPresent();
		if (whole) {
			this.cases.follow(letter.mailItem(), caseNumber);
		}
	}

}
