package de.aktenlauf.deadlines;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LandCalendarTest {

	private final LandCalendar calendar = new LandCalendar("NW");

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25",
			"2026-06-04", "2026-12-25", "2027-11-01", "2017-10-31" })
	void public_holidays_of_north_rhine_westphalia_are_no_working_days(LocalDate holiday) {
		assertThat(this.calendar.isWorkingDay(holiday)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-21", "2026-11-22" })
	void saturdays_and_sundays_are_no_working_days(LocalDate weekend) {
		assertThat(this.calendar.isWorkingDay(weekend)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-16", "2026-01-06", "2026-10-30", "2026-12-24", "2026-12-31", "2023-10-31" })
	void carnival_monday_and_holidays_of_other_laender_are_working_days(LocalDate day) {
		assertThat(this.calendar.isWorkingDay(day)).isTrue();
	}

	@Test
	void another_land_has_its_own_holidays() {
		assertThat(new LandCalendar("BY").isWorkingDay(LocalDate.parse("2026-01-06"))).isFalse();
		assertThat(new LandCalendar("SN").isWorkingDay(LocalDate.parse("2026-11-18"))).isFalse();
	}

	@Test
	void an_unknown_land_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LandCalendar("XX"));
	}

}
