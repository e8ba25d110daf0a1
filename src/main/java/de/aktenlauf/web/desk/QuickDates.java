package de.aktenlauf.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/**
 * Days to which an item is put aside with one key. Each is a working day: what would come
 * back on a Sunday or a public holiday comes back on the next day of work.
 */
@Component
class QuickDates {

	private final HolidayCalendar calendar;

	private final Clock clock;

	private final Format format;

	private final Words words;

	QuickDates(HolidayCalendar calendar, Clock clock, Format format, Words words) {
		this.calendar = calendar;
		this.clock = clock;
		this.format = format;
		this.words = words;
	}

	List<QuickDate> today() {
		LocalDate today = LocalDate.now(this.clock);
		return List.of(day("1", "week", today.plusWeeks(1)), day("2", "fortnight", today.plusDays(14)),
				day("3", "month", today.plusMonths(1).withDayOfMonth(1)));
	}

	private QuickDate day(String key, String code, LocalDate wanted) {
		LocalDate day = wanted;
		while (!this.calendar.isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return new QuickDate(key, day, this.words.of("desk.postpone." + code, this.format.shortDate(day)));
	}

	/**
	 * A day to choose.
	 *
	 * @param key the key that chooses it
	 * @param day the day
	 * @param label in words, with the day
	 */
	record QuickDate(String key, LocalDate day, String label) {
	}

}
