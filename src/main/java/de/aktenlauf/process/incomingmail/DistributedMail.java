package de.aktenlauf.process.incomingmail;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** Describes the work item of a letter that found its basket. */
@Component
class DistributedMail {

	private static final String BENEFITS = "BENEFITS";

	private final CurrentLetter letter;

	private final KindCatalogue kinds;

	private final Responsibility responsibility;

	private final Reasons reasons;

	DistributedMail(CurrentLetter letter, KindCatalogue kinds, Responsibility responsibility, Reasons reasons) {
		this.letter = letter;
		this.kinds = kinds;
		this.responsibility = responsibility;
		this.reasons = reasons;
	}

	NewWorkItem describe(WorkItemKind kind, String key, ProcessContext context) {
		MailItem item = this.letter.mailItem(context);
		RouteMailResult route = RouteMailResult.from(context);
		return new NewWorkItem(key, kind, this.kinds.describe(this.letter.kind(context)).german(),
				new BasketId(required(context, IncomingMailVariables.BASKET)),
				this.letter.text(context, IncomingMailVariables.ASSIGNEE).map(UserId::new),
				this.letter.caseNumber(context), this.letter.document(context), Optional.of(item.id()),
				route.priority(), item.receivedOn(),
				LocalDate.parse(required(context, IncomingMailVariables.DUE_ON_DATE)),
				this.reasons.forBasket(item, route, absence(route, context)), route.ruleId());
	}

	/**
	 * The item of a part names no mail item: the process of the letter is not its own.
	 */
	NewWorkItem describePart(Document part, String key, ProcessContext context) {
		RouteMailResult route = RouteMailResult.from(context);
		return new NewWorkItem(key, DistributedParts.work(part), part.title(),
				new BasketId(required(context, IncomingMailVariables.BASKET)),
				this.letter.text(context, IncomingMailVariables.ASSIGNEE).map(UserId::new), part.caseNumber(),
				Optional.of(part.id()), Optional.empty(), route.priority(), part.receivedOn(),
				LocalDate.parse(required(context, IncomingMailVariables.DUE_ON_DATE)),
				this.reasons.forPart(part, route, absence(route, context)), route.ruleId());
	}

	private Optional<Absence> absence(RouteMailResult route, ProcessContext context) {
		Optional<CaseNumber> caseNumber = this.letter.caseNumber(context);
		return route.destination().equals(BENEFITS) ? caseNumber.flatMap(this.responsibility::absence)
				: Optional.empty();
	}

	private String required(ProcessContext context, String name) {
		return this.letter.text(context, name)
			.orElseThrow(() -> new IllegalStateException("no step wrote the variable " + name));
	}

}
