package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemId;

import org.springframework.stereotype.Component;

/** Notes in the ledger what became of a letter, with its work item. */
@Component
class Settlement {

	private final CurrentLetter letter;

	private final Classifier classifier;

	private final CaseFinder cases;

	private final Intake intake;

	Settlement(CurrentLetter letter, Classifier classifier, CaseFinder cases, Intake intake) {
		this.letter = letter;
		this.classifier = classifier;
		this.cases = cases;
		this.intake = intake;
	}

	void settle(MailItemState state, NewWorkItem item, WorkItemId id, ProcessContext context) {
		MailItemId mailItem = this.letter.id(context);
		Optional<Integer> characters = this.letter.text(context, IncomingMailVariables.TEXT_CHARACTERS)
			.map(Integer::valueOf);
		Optional<Integer> confidence = this.classifier.stored(mailItem).map(Classification::confidencePercent);
		this.intake.settle(mailItem, state,
				new MailItem.Outcome(item.document(), Optional.of(this.letter.kind(context).name()), confidence,
						item.caseNumber(), foundBy(mailItem), Optional.of(item.basket().value()),
						Optional.of(id.toString()), Optional.of(item.dueOn()), Optional.of(item.reason()), characters));
	}

	private Optional<String> foundBy(MailItemId mailItem) {
		return this.cases.stored(mailItem).flatMap((match) -> switch (match) {
			case CaseMatch.Found found -> Optional.of(found.foundBy().name());
			case CaseMatch.Unclear unclear -> Optional.empty();
		});
	}

}
