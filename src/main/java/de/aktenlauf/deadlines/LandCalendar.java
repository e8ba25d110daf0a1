package de.aktenlauf.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public holidays of one Land, by Jollyday.
 * <p>
 * Concurrency: any number of threads; the days of a year are worked out once.
 * <p>
 * Failure: an unknown Land stops the program at its start.
 */
@Component
class LandCalendar implements HolidayCalendar {

	private static final Set<String> LAENDER = Set.of("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP",
			"SH", "SL", "SN", "ST", "TH");

	private final String land;

	private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

	LandCalendar(@Value("${aktenlauf.land:NW}") String land) {
		if (!LAENDER.contains(land)) {
			throw new IllegalArgumentException("aktenlauf.land must be one of the 16 codes such as NW, found " + land);
		}
		this.land = land.toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.holidays.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
	}

	private Set<LocalDate> holidaysOf(int year) {
		// The manager is kept by Jollyday itself; reading its tables takes half a second,
		// which the start of the program does not wait for.
		HolidayManager germany = HolidayManager.getInstance(ManagerParameters.create("de"));
		return germany.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, this.land)
			.stream()
			.map(Holiday::getDate)
			.collect(Collectors.toUnmodifiableSet());
	}

}
