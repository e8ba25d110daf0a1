package de.aktenlauf.deadlines;

import java.time.LocalDate;

/** Working days of one Land: Monday to Friday without its public holidays. */
public interface HolidayCalendar {

	/**
	 * Whether the office works on this day.
	 * @param day the day, in Europe/Berlin
	 * @return false on Saturdays, Sundays and public holidays of the Land
	 */
	boolean isWorkingDay(LocalDate day);

	/**
	 * The first working day after a day.
	 * @param day the day, itself never returned
	 * @return the next working day
	 */
	default LocalDate nextWorkingDay(LocalDate day) {
		return plusWorkingDays(day, 1);
	}

	/**
	 * Counts working days onward.
	 * @param day the day to count from, not counted itself
	 * @param workingDays how many; 0 gives the day itself
	 * @return the last counted day
	 */
	default LocalDate plusWorkingDays(LocalDate day, int workingDays) {
		LocalDate counted = day;
		for (int left = workingDays; left > 0;) {
			counted = counted.plusDays(1);
			left -= isWorkingDay(counted) ? 1 : 0;
		}
		return counted;
	}

}
