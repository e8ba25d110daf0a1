package de.aktenlauf.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Counts terms by the holidays of the Land. */
@Component
public class Deadlines {

	/** Days of law are days in this zone. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	// Service level of the office: mail of a day lies in the in-trays by then.
	private static final LocalTime TARGET_TIME = LocalTime.of(15, 0);

	private final HolidayCalendar calendar;

	private final TermCounter counter;

	Deadlines(HolidayCalendar calendar) {
		this.calendar = calendar;
		this.counter = new TermCounter(calendar);
	}

	/**
	 * Counts a term.
	 * @param rule how to count
	 * @param event the day of the event, which is not counted itself
	 * @return the last day and the steps to it
	 */
	public Deadline compute(DeadlineRule rule, LocalDate event) {
		return this.counter.count(rule, event);
	}

	/**
	 * Tells how a term was counted.
	 * @param deadline a counted term
	 * @return German sentences with their sources, one a line
	 */
	public String explain(Deadline deadline) {
		return deadline.steps()
			.stream()
			.map((step) -> step.words() + " (" + step.source() + ")")
			.collect(Collectors.joining("\n"));
	}

	/**
	 * By when mail must lie in the in-trays: 15:00 of the next working day after receipt.
	 * @param receivedOn legal day of receipt
	 * @return the time, in Europe/Berlin
	 */
	public Instant inTrayTarget(LocalDate receivedOn) {
		return this.calendar.nextWorkingDay(receivedOn).atTime(TARGET_TIME).atZone(ZONE).toInstant();
	}

}
