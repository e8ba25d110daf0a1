package de.aktenlauf.process.incomingmail;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.tasks.Relocations;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A letter that a person moved to another case: what waits on it follows in the same
 * transaction, so that whoever works on it still reaches it.
 */
@Component
class MovedLetters {

	private final Efiles efiles;

	private final Relocations relocations;

	private final CurrentUser currentUser;

	MovedLetters(Efiles efiles, Relocations relocations, CurrentUser currentUser) {
		this.efiles = efiles;
		this.relocations = relocations;
		this.currentUser = currentUser;
	}

	@EventListener
	void on(DocumentMoved event) {
		this.currentUser.asSystem(() -> {
			this.efiles.document(event.document())
				.caseNumber()
				.ifPresent((caseNumber) -> this.relocations.follow(event.document(), caseNumber));
			return Boolean.TRUE;
		});
	}

}
