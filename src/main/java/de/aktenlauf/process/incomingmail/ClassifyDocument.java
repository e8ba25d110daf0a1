package de.aktenlauf.process.incomingmail;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;

import org.springframework.stereotype.Component;

/** Decides what the letter is. */
@Component
class ClassifyDocument implements ServiceTask {

	private final CurrentLetter letter;

	private final Classifier classifier;

	ClassifyDocument(CurrentLetter letter, Classifier classifier) {
		this.letter = letter;
		this.classifier = classifier;
	}

	@Override
	public void run(ProcessContext context) {
		Classification classification = this.classifier.classify(this.letter.id(context), this.letter.text(context));
		context.set(IncomingMailVariables.DOCUMENT_KIND, classification.kind().name());
		context.set(IncomingMailVariables.URGENT, !classification.urgencies().isEmpty());
	}

}
