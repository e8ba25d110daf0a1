package de.aktenlauf.process.incomingmail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.tasks.Priority;

/**
 * What {@code bpmn/route-mail.dmn} decided; one component per output column.
 *
 * @param destination owner of the baskets, such as {@code BENEFITS} or {@code PROTECTED}
 * @param priority how soon
 * @param termWorkingDays term in working days from registration; 0 is the same day
 * @param termMonths term in months from receipt
 * @param ruleId the rule that decided
 * @param ruleReason the rule in German words
 */
record RouteMailResult(String destination, Priority priority, Optional<Integer> termWorkingDays,
		Optional<Integer> termMonths, String ruleId, String ruleReason) {

	static RouteMailResult from(ProcessContext context) {
		return new RouteMailResult(required(context, IncomingMailVariables.DESTINATION),
				Priority.valueOf(required(context, IncomingMailVariables.PRIORITY)),
				context.get(IncomingMailVariables.TERM_WORKING_DAYS).map(Integer::valueOf),
				context.get(IncomingMailVariables.TERM_MONTHS).map(Integer::valueOf),
				required(context, IncomingMailVariables.RULE_ID), required(context, IncomingMailVariables.RULE_REASON));
	}

	/**
	 * By when: working days count from the day of registration, months from receipt. A
	 * term of months is not moved behind a weekend: the office wants to be early, not
	 * just in time.
	 * @param item the letter
	 * @param calendar the working days
	 * @param zone where days begin
	 * @return the day
	 */
	LocalDate dueOn(MailItem item, HolidayCalendar calendar, ZoneId zone) {
		LocalDate registeredOn = item.registeredAt().atZone(zone).toLocalDate();
		return this.termMonths.map((months) -> item.receivedOn().plusMonths(months))
			.orElseGet(() -> calendar.plusWorkingDays(registeredOn,
					this.termWorkingDays.orElseThrow(() -> new IllegalStateException("a rule without a term"))));
	}

	private static String required(ProcessContext context, String name) {
		return context.get(name).orElseThrow(() -> new IllegalStateException("routeMail wrote no " + name));
	}

}
