package de.aktenlauf.process.incomingmail;

import java.util.Optional;
import java.util.Set;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.process.Decisions;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/**
 * Finds the basket of what was split off a letter: by the same table, the same recipients
 * and the same words of haste as the process of a letter, by the part's own kind and the
 * case in whose file it lies.
 */
@Component
class DistributedParts {

	private static final String ROUTE_MAIL = "routeMail";

	private final Decisions decisions;

	private final Responsibility responsibility;

	private final ResolveRecipient recipients;

	private final RaisePriority haste;

	private final DistributedMail mail;

	private final Classifier classifier;

	DistributedParts(Decisions decisions, Responsibility responsibility, ResolveRecipient recipients,
			RaisePriority haste, DistributedMail mail, Classifier classifier) {
		this.decisions = decisions;
		this.responsibility = responsibility;
		this.recipients = recipients;
		this.haste = haste;
		this.mail = mail;
		this.classifier = classifier;
	}

	/**
	 * Describes the work on a part.
	 * @param part the part as it is filed now
	 * @param key the key to open the item with
	 * @return the item, empty for a part without a case
	 */
	Optional<NewWorkItem> describe(Document part, String key) {
		return part.caseNumber().map((caseNumber) -> {
			PartContext context = new PartContext(part.mailItem());
			context.set(IncomingMailVariables.DOCUMENT_KIND, part.kind().name());
			this.responsibility.note(caseNumber, context);
			this.decisions.decide(ROUTE_MAIL, context.variables()).forEach(context::set);
			this.recipients.run(context);
			if (isUrgent(part)) {
				this.haste.run(context);
			}
			return this.mail.describePart(part, key, context);
		});
	}

	static WorkItemKind work(Document part) {
		return (part.kind() == DocumentKind.APPEAL) ? WorkItemKind.REVIEW_APPEAL : WorkItemKind.PROCESS_MAIL;
	}

	private boolean isUrgent(Document part) {
		return !this.classifier.stored(part.mailItem()).map(Classification::urgencies).orElseGet(Set::of).isEmpty();
	}

}
