package de.aktenlauf.process.benefitdecision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.Protection;
import de.aktenlauf.applications.Application;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.Recipients;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** Describes the work items of an application. */
@Component
class DecisionItem {

	private static final String PROTECTED = "PROTECTED";

	/** House term, Dienstanweisung 12/2026. */
	private static final int WORKING_DAYS = 5;

	private final CurrentApplication current;

	private final Recipients recipients;

	private final HolidayCalendar calendar;

	private final Clock clock;

	DecisionItem(CurrentApplication current, Recipients recipients, HolidayCalendar calendar, Clock clock) {
		this.current = current;
		this.recipients = recipients;
		this.calendar = calendar;
		this.clock = clock;
	}

	NewWorkItem describe(Step step, String key, ProcessContext context) {
		Application application = this.current.application(context);
		BenefitCommunity community = this.current.community(application.caseNumber());
		boolean locked = community.protection() != Protection.NONE;
		Recipients.Recipient recipient = this.recipients.recipient(locked ? PROTECTED : Recipients.BENEFITS,
				application.caseNumber());
		return new NewWorkItem(key, step.kind(), title(step.kind(), application), recipient.basket(),
				step.forEverybody() ? Optional.empty() : recipient.assignee(), Optional.of(application.caseNumber()),
				application.documents().stream().findFirst(), Optional.empty(), Priority.NORMAL,
				application.receivedOn(), this.calendar.plusWorkingDays(LocalDate.now(this.clock), WORKING_DAYS),
				step.reason(), step.ruleId());
	}

	private static String title(WorkItemKind kind, Application application) {
		String form = switch (application.form()) {
			case RENEWAL -> "Weiterbewilligungsantrag";
			case FIRST_APPLICATION -> "Hauptantrag";
			case CHANGE_NOTICE -> "Veränderungsmitteilung";
		};
		return (kind == WorkItemKind.DECIDE_APPLICATION) ? form
				: form + ": " + ((kind == WorkItemKind.CHECK_SAMPLE) ? "Stichprobe" : "Freigabe");
	}

	/**
	 * What is to be done.
	 *
	 * @param kind which item
	 * @param forEverybody whether it lies in the team's basket for everybody
	 * @param reason why it is here, in German words
	 * @param ruleId the rule that decided
	 */
	record Step(WorkItemKind kind, boolean forEverybody, String reason, String ruleId) {
	}

}
