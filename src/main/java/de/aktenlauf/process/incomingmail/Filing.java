package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.efile.NewDocument;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.ExtractedText;

import org.springframework.stereotype.Component;

/** Files the letter of a process instance, in a case's file or the collective file. */
@Component
class Filing {

	private final CurrentLetter letter;

	private final Classifier classifier;

	private final KindCatalogue kinds;

	private final Efiles efiles;

	Filing(CurrentLetter letter, Classifier classifier, KindCatalogue kinds, Efiles efiles) {
		this.letter = letter;
		this.classifier = classifier;
		this.kinds = kinds;
		this.efiles = efiles;
	}

	void file(ProcessContext context, Optional<CaseNumber> caseNumber) {
		file(context, caseNumber, this.kinds.describe(this.letter.kind(context)).german());
	}

	void file(ProcessContext context, Optional<CaseNumber> caseNumber, String title) {
		MailItem item = this.letter.mailItem(context);
		ExtractedText text = this.letter.text(context);
		DocumentKind kind = this.letter.kind(context);
		int confidence = this.classifier.stored(item.id()).map(Classification::confidencePercent).orElse(0);
		DocumentId document = this.efiles
			.file(new NewDocument(item.id(), caseNumber, kind, confidence, title, item.channel(), item.receivedOn(),
					item.scannedAt(), text.content(), text.textContent(), text.mediaType(), text.pages().size()));
		context.set(IncomingMailVariables.DOCUMENT, document.toString());
	}

}
