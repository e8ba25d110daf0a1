package de.aktenlauf.process.incomingmail;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** A person finds the case of a letter; urgent letters first. */
@Component
class AssignCase implements UserTask {

	private static final String RULE = "Z-01";

	private final CurrentLetter letter;

	private final Baskets baskets;

	private final KindCatalogue kinds;

	private final Reasons reasons;

	private final Settlement settlement;

	private final HolidayCalendar calendar;

	AssignCase(CurrentLetter letter, Baskets baskets, KindCatalogue kinds, Reasons reasons, Settlement settlement,
			HolidayCalendar calendar) {
		this.letter = letter;
		this.baskets = baskets;
		this.kinds = kinds;
		this.reasons = reasons;
		this.settlement = settlement;
		this.calendar = calendar;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		MailItem item = this.letter.mailItem(context);
		boolean urgent = this.letter.flag(context, IncomingMailVariables.URGENT);
		LocalDate registeredOn = this.letter.registeredOn(item);
		return new NewWorkItem(key, WorkItemKind.ASSIGN_CASE, this.kinds.describe(this.letter.kind(context)).german(),
				this.baskets.ofOwner("CLEARING", Optional.empty()).id(), Optional.empty(), Optional.empty(),
				this.letter.document(context), Optional.of(item.id()), urgent ? Priority.URGENT : Priority.HIGH,
				item.receivedOn(), urgent ? registeredOn : this.calendar.nextWorkingDay(registeredOn),
				this.reasons.forClearing(item, RULE), RULE);
	}

	@Override
	public Set<String> outcome() {
		return Set.of(IncomingMailVariables.CASE_NUMBER);
	}

	@Override
	public void opened(NewWorkItem item, WorkItemId id, ProcessContext context) {
		this.settlement.settle(MailItemState.CLEARING, item, id, context);
	}

}
