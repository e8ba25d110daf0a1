package de.aktenlauf.deadlines;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeadlinesTest {

	private final Deadlines deadlines = new Deadlines(new LandCalendar("NW"));

	@ParameterizedTest
	@CsvSource({ "2026-01-31, 1, 2026-03-02", // 28 February is a Saturday
			"2024-01-31, 1, 2024-02-29", "2026-10-15, 1, 2026-11-16", "2026-03-06, 1, 2026-04-07",
			"2026-11-24, 1, 2026-12-24", "2026-11-25, 1, 2026-12-28", "2025-02-28, 12, 2026-03-02" })
	void a_term_in_months_ends_on_the_same_number_or_the_next_working_day(LocalDate event, int months,
			LocalDate expected) {
		Deadline deadline = this.deadlines.compute(DeadlineRule.months(months, "§ 84 SGG"), event);

		assertThat(deadline.endsOn()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 14, 2026-12-04", "2026-12-11, 14, 2026-12-28" })
	void a_term_in_days_shifts_off_holidays(LocalDate event, int days, LocalDate expected) {
		assertThat(this.deadlines.compute(DeadlineRule.days(days, "§ 24 SGB X"), event).endsOn()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 1, 2026-11-23", "2026-12-23, 3, 2026-12-29", "2026-11-21, 0, 2026-11-21" })
	void a_term_in_working_days_skips_weekends_and_holidays(LocalDate event, int days, LocalDate expected) {
		assertThat(this.deadlines.compute(DeadlineRule.workingDays(days, "Dienstanweisung"), event).endsOn())
			.isEqualTo(expected);
	}

	@Test
	void a_shifted_deadline_explains_itself_in_german() {
		Deadline deadline = this.deadlines.compute(DeadlineRule.months(1, "§ 84 Abs. 1 SGG"),
				LocalDate.parse("2026-10-15"));

		assertThat(this.deadlines.explain(deadline)).isEqualTo("""
				Ereignis am 15.10.2026; gezählt wird ab dem 16.10.2026 (§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB)
				1 Monat: Ende am Sonntag, 15.11.2026 (§ 84 Abs. 1 SGG, § 26 Abs. 1 SGB X, § 188 BGB)
				Der Sonntag, 15.11.2026 ist kein Werktag: Ende am Montag, 16.11.2026 \
				(§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG)""");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-19, 2026-11-20T14:00:00Z", "2026-11-20, 2026-11-23T14:00:00Z",
			"2026-06-03, 2026-06-05T13:00:00Z", "2026-12-24, 2026-12-28T14:00:00Z" })
	void mail_lies_in_the_in_trays_by_three_of_the_next_working_day(LocalDate receivedOn, Instant expected) {
		assertThat(this.deadlines.inTrayTarget(receivedOn)).isEqualTo(expected);
	}

	@Test
	void impossible_amounts_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> DeadlineRule.days(-1, "§ 1"));
		assertThatIllegalArgumentException().isThrownBy(() -> DeadlineRule.months(4_000, "§ 1"));
	}

}
