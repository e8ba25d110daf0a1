package de.aktenlauf.process.incomingmail;

import java.time.Clock;

import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.Recipients;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** Turns what the routing table decided into a basket, a person and a day. */
@Component
class ResolveRecipient implements ServiceTask {

	private final CurrentLetter letter;

	private final Responsibility responsibility;

	private final HolidayCalendar calendar;

	private final Clock clock;

	ResolveRecipient(CurrentLetter letter, Responsibility responsibility, HolidayCalendar calendar, Clock clock) {
		this.letter = letter;
		this.responsibility = responsibility;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public void run(ProcessContext context) {
		CaseNumber caseNumber = this.letter.caseNumber(context)
			.orElseThrow(() -> new IllegalStateException("mail without a case is not distributed"));
		RouteMailResult route = RouteMailResult.from(context);
		Recipients.Recipient recipient = this.responsibility.recipient(route.destination(), caseNumber);
		context.set(IncomingMailVariables.BASKET, recipient.basket().value());
		context.set(IncomingMailVariables.ASSIGNEE, recipient.assignee().map(UserId::value).orElse(""));
		context.set(IncomingMailVariables.DUE_ON_DATE,
				route.dueOn(this.letter.mailItem(context), this.calendar, this.clock.getZone()));
	}

}
