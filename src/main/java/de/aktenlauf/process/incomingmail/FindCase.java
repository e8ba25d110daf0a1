package de.aktenlauf.process.incomingmail;

import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseMatch;

import org.springframework.stereotype.Component;

/** Finds the case of the letter, or leaves it to a person. */
@Component
class FindCase implements ServiceTask {

	private final CurrentLetter letter;

	private final CaseFinder cases;

	private final Responsibility responsibility;

	private final Intake intake;

	FindCase(CurrentLetter letter, CaseFinder cases, Responsibility responsibility, Intake intake) {
		this.letter = letter;
		this.cases = cases;
		this.responsibility = responsibility;
		this.intake = intake;
	}

	@Override
	public void run(ProcessContext context) {
		switch (this.cases.find(this.letter.id(context), this.letter.text(context))) {
			case CaseMatch.Found found -> this.responsibility.note(found.caseNumber(), context);
			case CaseMatch.Unclear unclear -> this.responsibility.noteNone(context);
		}
		this.intake.progress(this.letter.id(context), MailItemStage.ASSIGNED);
	}

}
