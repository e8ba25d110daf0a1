package de.aktenlauf.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.aktenlauf.deadlines.Deadline.Step;

/** The counting itself: plain Java, no clock, no settings. */
final class TermCounter {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

	private final HolidayCalendar calendar;

	TermCounter(HolidayCalendar calendar) {
		this.calendar = calendar;
	}

	Deadline count(DeadlineRule rule, LocalDate event) {
		List<Step> steps = new ArrayList<>();
		// § 187 I BGB: the day of the event is not counted.
		steps.add(new Step(event.plusDays(1),
				"Ereignis am %s; gezählt wird ab dem %s".formatted(DAY.format(event), DAY.format(event.plusDays(1))),
				"§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB"));
		return switch (rule.unit()) {
			case WORKING_DAYS -> workingDays(rule, event, steps);
			case DAYS, MONTHS -> legalTerm(rule, event, steps);
		};
	}

	private Deadline workingDays(DeadlineRule rule, LocalDate event, List<Step> steps) {
		LocalDate end = this.calendar.plusWorkingDays(event, rule.amount());
		steps.add(new Step(end, "%s: Ende am %s, ohne Samstage, Sonntage und Feiertage"
			.formatted(rule.unit().words(rule.amount()), words(end)), rule.source()));
		return new Deadline(end, steps);
	}

	private Deadline legalTerm(DeadlineRule rule, LocalDate event, List<Step> steps) {
		// LocalDate.plus gives the last day where a month lacks the number (§ 188 III
		// BGB).
		LocalDate end = event.plus(rule.amount(), rule.unit().calendarUnit());
		steps.add(new Step(end, "%s: Ende am %s".formatted(rule.unit().words(rule.amount()), words(end)),
				rule.source() + ", § 26 Abs. 1 SGB X, § 188 BGB"));
		if (this.calendar.isWorkingDay(end)) {
			return new Deadline(end, steps);
		}
		LocalDate shifted = this.calendar.nextWorkingDay(end);
		steps.add(new Step(shifted, "Der %s ist kein Werktag: Ende am %s".formatted(words(end), words(shifted)),
				"§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG"));
		return new Deadline(shifted, steps);
	}

	private static String words(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMAN) + ", " + DAY.format(day);
	}

}
