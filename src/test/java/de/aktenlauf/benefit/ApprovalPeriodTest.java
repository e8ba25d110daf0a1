package de.aktenlauf.benefit;

import java.util.List;

import de.aktenlauf.benefit.rates.FigureMissing;
import org.junit.jupiter.api.Test;

import static de.aktenlauf.benefit.HouseholdFixture.FIGURES;
import static de.aktenlauf.benefit.HouseholdFixture.aHousehold;
import static de.aktenlauf.benefit.HouseholdFixture.adult;
import static de.aktenlauf.benefit.HouseholdFixture.child;
import static de.aktenlauf.benefit.HouseholdFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApprovalPeriodTest {

	@Test
	void a_period_over_july_2026_changes_the_law_inside() {
		List<Calculation> months = new Benefits(FIGURES)
			.calculatePeriod(aHousehold(adult("A")).approvedFrom("2026-01-01").in("2026-01").household(), false);

		assertThat(months).hasSize(12);
		assertThat(months).extracting((month) -> month.law().version().toString())
			.startsWith("2026-01-01")
			.endsWith("2026-07-01");
		assertThat(months).allSatisfy((month) -> assertThat(month.total()).isEqualTo(euros("563.00")));
	}

	@Test
	void a_period_over_the_turn_of_a_year_takes_the_figures_of_each_month() {
		List<Calculation> months = new Benefits(FIGURES).calculatePeriod(
				aHousehold(adult("A"), child("C", "2012-05-10")).approvedFrom("2025-10-01").in("2025-10").household(),
				false);

		assertThat(months).extracting((month) -> month.persons().getLast().means().own().toString())
			.containsExactly("255.00", "255.00", "255.00", "259.00", "259.00", "259.00", "259.00", "259.00", "259.00",
					"259.00", "259.00", "259.00");
		// the 14th birthday: 9 days of stage 5, 21 of stage 4
		assertThat(months.get(7).persons().getLast().need().standard()).isEqualTo(euros("446.70"));
	}

	@Test
	void a_period_into_a_year_without_figures_stops_with_the_month() {
		assertThatExceptionOfType(FigureMissing.class)
			.isThrownBy(() -> new Benefits(FIGURES)
				.calculatePeriod(aHousehold(adult("A")).approvedFrom("2026-09-01").in("2026-09").household(), false))
			.satisfies((missing) -> assertThat(missing.month()).hasToString("2027-01"));
	}

	@Test
	void a_shortened_period_has_six_months_and_a_child_comes_with_its_birth() {
		List<Calculation> months = new Benefits(FIGURES)
			.calculatePeriod(aHousehold(adult("A"), child("C", "2026-09-01")).rent("600.00")
				.approvedFrom("2026-07-01")
				.in("2026-09")
				.household(), true);

		assertThat(months).hasSize(6);
		assertThat(months).extracting((month) -> month.persons().size()).containsExactly(1, 1, 2, 2, 2, 2);
		assertThat(months.getFirst().persons().getFirst().need().housing()).isEqualTo(euros("600.00"));
	}

}
