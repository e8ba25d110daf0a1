package de.aktenlauf.process.incomingmail;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindChanges;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;

import org.springframework.stereotype.Component;

/**
 * Files the letter as what a person said it is; who works on it is decided anew, by the
 * case in whose file it lies now and by what holds for that case today.
 */
@Component
class CorrectKind implements ServiceTask {

	private final CurrentLetter letter;

	private final Classifier classifier;

	private final KindChanges kinds;

	private final Efiles efiles;

	private final Responsibility responsibility;

	CorrectKind(CurrentLetter letter, Classifier classifier, KindChanges kinds, Efiles efiles,
			Responsibility responsibility) {
		this.letter = letter;
		this.classifier = classifier;
		this.kinds = kinds;
		this.efiles = efiles;
		this.responsibility = responsibility;
	}

	@Override
	public void run(ProcessContext context) {
		DocumentKind kind = this.classifier.stored(this.letter.id(context))
			.map(Classification::kind)
			.orElseThrow(() -> new IllegalStateException("nobody said what the letter is"));
		context.set(IncomingMailVariables.DOCUMENT_KIND, kind.name());
		this.letter.document(context).ifPresent((document) -> {
			this.kinds.change(document, kind);
			this.efiles.document(document)
				.caseNumber()
				.ifPresent((caseNumber) -> this.responsibility.note(caseNumber, context));
		});
	}

}
