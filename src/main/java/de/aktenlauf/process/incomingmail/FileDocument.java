package de.aktenlauf.process.incomingmail;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Files the letter in its case's file. */
@Component
class FileDocument implements ServiceTask {

	private final CurrentLetter letter;

	private final Filing filing;

	FileDocument(CurrentLetter letter, Filing filing) {
		this.letter = letter;
		this.filing = filing;
	}

	@Override
	public void run(ProcessContext context) {
		this.filing.file(context, this.letter.caseNumber(context));
	}

}
