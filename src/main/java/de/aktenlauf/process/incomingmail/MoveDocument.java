package de.aktenlauf.process.incomingmail;

import de.aktenlauf.efile.Efiles;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/** Moves the letter from the collective file to the case that a person named. */
@Component
class MoveDocument implements ServiceTask {

	private final CurrentLetter letter;

	private final Responsibility responsibility;

	private final CaseFinder cases;

	private final Efiles efiles;

	MoveDocument(CurrentLetter letter, Responsibility responsibility, CaseFinder cases, Efiles efiles) {
		this.letter = letter;
		this.responsibility = responsibility;
		this.cases = cases;
		this.efiles = efiles;
	}

	@Override
	public void run(ProcessContext context) {
		CaseNumber caseNumber = this.letter.caseNumber(context)
			.orElseThrow(() -> new IllegalStateException("a person named no case"));
		this.responsibility.note(caseNumber, context);
		this.cases.assign(this.letter.id(context), caseNumber);
		this.efiles.move(this.letter.document(context)
			.orElseThrow(() -> new IllegalStateException("the letter was not filed yet")), caseNumber);
	}

}
