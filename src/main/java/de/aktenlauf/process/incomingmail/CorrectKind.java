package de.aktenlauf.process.incomingmail;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindChanges;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;

import org.springframework.stereotype.Component;

/** Files the letter as what a person said it is; who works on it is decided anew. */
@Component
class CorrectKind implements ServiceTask {

	private final CurrentLetter letter;

	private final Classifier classifier;

	private final KindChanges kinds;

	CorrectKind(CurrentLetter letter, Classifier classifier, KindChanges kinds) {
		this.letter = letter;
		this.classifier = classifier;
		this.kinds = kinds;
	}

	@Override
	public void run(ProcessContext context) {
		DocumentKind kind = this.classifier.stored(this.letter.id(context))
			.map(Classification::kind)
			.orElseThrow(() -> new IllegalStateException("nobody said what the letter is"));
		context.set(IncomingMailVariables.DOCUMENT_KIND, kind.name());
		this.letter.document(context).ifPresent((document) -> this.kinds.change(document, kind));
	}

}
