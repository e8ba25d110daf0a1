package de.aktenlauf.benefit;

import de.aktenlauf.benefit.household.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static de.aktenlauf.benefit.HouseholdFixture.aHousehold;
import static de.aktenlauf.benefit.HouseholdFixture.adult;
import static de.aktenlauf.benefit.HouseholdFixture.child;
import static de.aktenlauf.benefit.HouseholdFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

class NeedsTest {

	@ParameterizedTest
	@CsvSource({ "2026-09-01, 6, 357.00", "2020-09-01, 6, 357.00", "2020-08-01, 5, 390.00", "2020-07-31, 5, 390.00",
			"2012-09-01, 5, 390.00", "2012-08-01, 4, 471.00", "2008-09-01, 4, 471.00", "2008-08-01, 3, 451.00",
			"2001-09-01, 3, 451.00" })
	void a_child_has_the_stage_of_its_completed_years(String birthDate, int stage, String need) {
		PersonResult child = aHousehold(adult("A"), child("C", birthDate))
			.in(birthDate.startsWith("2026") ? "2026-09" : "2026-08")
			.of("C");

		assertThat(child.need().stage()).isEqualTo(stage);
		assertThat(child.need().standard()).isEqualTo(euros(need));
	}

	/** Days before the birthday at the old stage, at most 30, the rest at the new one. */
	@ParameterizedTest
	@CsvSource({ "2020-08-02, 2026-08, 388.90, 5", "2020-08-16, 2026-08, 373.50, 5", "2020-08-30, 2026-08, 358.10, 5",
			"2020-08-31, 2026-08, 357.00, 5", "2020-02-28, 2026-02, 360.30, 5", "2020-02-29, 2026-02, 357.00, 6",
			"2020-02-29, 2026-03, 390.00, 5", "2018-02-28, 2024-02, 360.30, 5", "2012-08-15, 2026-08, 433.20, 4",
			"2008-08-21, 2026-08, 464.33, 3" })
	void a_birthday_inside_the_month_splits_the_standard_need(String birthDate, String month, String need, int stage) {
		PersonResult child = aHousehold(adult("A"), child("C", birthDate)).in(month).of("C");

		assertThat(child.need().standard()).isEqualTo(euros(need));
		assertThat(child.need().stage()).isEqualTo(stage);
	}

	@Test
	void who_was_born_on_a_leap_day_completes_a_year_on_it_in_a_leap_year() {
		PersonResult child = aHousehold(adult("A"), child("C", "2012-02-29")).in("2026-02").of("C");
		PersonResult inMarch = aHousehold(adult("A"), child("C", "2012-02-29")).in("2026-03").of("C");
		PersonResult leap = aHousehold(adult("A"), child("C", "2018-02-28"), child("D", "2020-02-29")).in("2024-02")
			.of("D");

		assertThat(child.need().standard()).isEqualTo(euros("390.00"));
		assertThat(inMarch.need().standard()).isEqualTo(euros("471.00"));
		assertThat(leap.need().standard()).isEqualTo(euros("357.00"));
	}

	@Test
	void twins_turn_six_on_one_day_and_each_need_is_split() {
		HouseholdFixture household = aHousehold(adult("A"), child("C", "2020-08-11"), child("D", "2020-08-11"));

		// 357 * 10/30 = 119.00, 390 * 20/30 = 260.00
		assertThat(household.of("C").need().standard()).isEqualTo(euros("379.00"));
		assertThat(household.of("D").need().standard()).isEqualTo(euros("379.00"));
	}

	@Test
	void a_seventh_birthday_splits_the_additional_need_of_the_single_parent() {
		PersonResult parent = aHousehold(adult("A"), child("C", "2019-08-11")).of("A");

		// 202.68 * 10/30 = 67.56, 67.56 * 20/30 = 45.04
		assertThat(parent.need().additional()).isEqualTo(euros("112.60"));
	}

	@Test
	void two_birthdays_split_the_month_three_times() {
		PersonResult parent = aHousehold(adult("A"), child("C", "2008-08-11"), child("D", "2008-08-21")).of("A");

		// two minors 24 % = 135.12 for 10 days, one 67.56 for 10 days, none for 10 days
		assertThat(parent.need().additional()).isEqualTo(euros("67.56"));
	}

	@ParameterizedTest
	@CsvSource({ "'2025-01-01', 202.68", "'2019-09-01', 202.68", "'2019-08-01', 67.56",
			"'2015-01-01,2014-01-01', 202.68", "'2010-08-01,2014-01-01', 135.12",
			"'2015-01-01,2014-01-01,2013-01-01', 202.68", "'2015-01-01,2014-01-01,2013-01-01,2012-01-01', 270.24",
			"'2009-01-01,2009-02-01,2009-03-01', 202.68",
			"'2015-01-01,2014-01-01,2013-01-01,2012-01-01,2011-01-01', 337.80",
			"'2015-01-01,2014-01-01,2013-01-01,2012-01-01,2011-01-01,2010-01-01', 337.80", "'2005-01-01', 0.00" })
	void a_single_parent_has_36_percent_or_12_a_child_up_to_60(String birthDates, String need) {
		HouseholdFixture.MemberFixture[] members = new HouseholdFixture.MemberFixture[birthDates.split(",").length + 1];
		members[0] = adult("A");
		for (int place = 1; place < members.length; place++) {
			members[place] = child("C" + place, birthDates.split(",")[place - 1]);
		}

		assertThat(aHousehold(members).of("A").need().additional()).isEqualTo(euros(need));
	}

	@Test
	void partners_have_no_need_of_single_parents() {
		assertThat(aHousehold(adult("A"), adult("B"), child("C", "2024-01-01")).of("A").need().additional())
			.isEqualTo(euros("0.00"));
	}

	@Test
	void the_sum_of_additional_needs_ends_at_the_own_standard_need() {
		PersonResult parent = aHousehold(
				adult("A").marked(Mark.PREGNANT_AFTER_WEEK_12).marked(Mark.PARTICIPATION_IN_WORKING_LIFE),
				child("C", "2015-01-01"), child("D", "2014-01-01"), child("E", "2013-01-01"), child("F", "2012-01-01"),
				child("G", "2011-01-01"))
			.heatingItsWater()
			.of("A");

		// 17 % + 60 % + 35 % = 112 % -> 563.00, and water 12.95 outside the cap
		assertThat(parent.need().additional()).isEqualTo(euros("575.95"));
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-01, 2.86", "2018-01-01, 4.68", "2011-01-01, 6.59", "2005-01-01, 10.37" })
	void hot_water_goes_by_the_stage_of_a_child(String birthDate, String need) {
		assertThat(
				aHousehold(adult("A"), adult("B"), child("C", birthDate)).heatingItsWater().of("C").need().additional())
			.isEqualTo(euros(need));
	}

	@Test
	void a_pregnant_minor_has_17_percent_of_her_own_stage() {
		PersonResult child = aHousehold(adult("A"), child("C", "2010-01-01").marked(Mark.PREGNANT_AFTER_WEEK_12))
			.of("C");

		assertThat(child.need().additional()).isEqualTo(euros("80.07"));
	}

	@Test
	void participation_in_working_life_adds_35_percent() {
		assertThat(aHousehold(adult("A").marked(Mark.PARTICIPATION_IN_WORKING_LIFE)).of("A").need().additional())
			.isEqualTo(euros("197.05"));
	}

	@Test
	void a_partner_of_a_minor_has_stage_1_and_the_minor_stage_4() {
		HouseholdFixture household = aHousehold(adult("A"), adult("B").born("2009-01-01"));

		assertThat(household.of("A").need().stage()).isEqualTo(1);
		assertThat(household.of("B").need().stage()).isEqualTo(4);
	}

	@Test
	void partners_who_both_are_minors_have_stage_1() {
		HouseholdFixture household = aHousehold(adult("A").born("2009-02-01"), adult("B").born("2009-01-01"));

		assertThat(household.of("A").need().standard()).isEqualTo(euros("563.00"));
		assertThat(household.of("B").need().standard()).isEqualTo(euros("563.00"));
	}

	@Test
	void rent_is_shared_by_all_heads_also_those_outside() {
		HouseholdFixture household = aHousehold(adult("A"), child("C", "2015-01-01")).rent("1000.00")
			.othersInTheFlat(1);

		assertThat(household.of("A").need().housing()).isEqualTo(euros("333.34"));
		assertThat(household.of("C").need().housing()).isEqualTo(euros("333.33"));
	}

	@Test
	void a_birth_inside_the_month_counts_from_its_day() {
		HouseholdFixture household = aHousehold(adult("A"), adult("B"), child("C", "2026-08-16")).rent("900.00");

		// 357 * 15/30; rent 450 by two heads, 450 by three
		assertThat(household.of("C").need().standard()).isEqualTo(euros("178.50"));
		assertThat(household.of("C").need().housing()).isEqualTo(euros("150.00"));
		assertThat(household.of("A").need().housing()).isEqualTo(euros("375.00"));
	}

	@Test
	void who_is_born_on_the_31st_has_that_one_day() {
		assertThat(aHousehold(adult("A"), child("C", "2026-08-31")).of("C").need().standard())
			.isEqualTo(euros("11.90"));
	}

	@ParameterizedTest
	@CsvSource({ "2023-12, 502.00, 318.00", "2024-01, 563.00, 357.00", "2023-01, 502.00, 318.00" })
	void each_month_has_its_own_figures(String month, String adult, String child) {
		HouseholdFixture household = aHousehold(adult("A"), child("C", "2022-01-01")).in(month);

		assertThat(household.of("A").need().standard()).isEqualTo(euros(adult));
		assertThat(household.of("C").need().standard()).isEqualTo(euros(child));
	}

	@Test
	void a_birth_on_the_31st_leaves_a_birthday_on_the_31st_at_the_old_stage() {
		PersonResult child = aHousehold(adult("A"), child("B", "2026-08-31"), child("C", "2020-08-31")).of("C");

		assertThat(child.need().stage()).isEqualTo(5);
		assertThat(child.need().standard()).isEqualTo(euros("357.00"));
	}

	@Test
	void participation_in_working_life_starts_with_the_15th_birthday() {
		PersonResult child = aHousehold(adult("A"), child("C", "2011-08-16").marked(Mark.PARTICIPATION_IN_WORKING_LIFE))
			.of("C");

		// 471 * 0.35 = 164.85 for 15 of 30 days
		assertThat(child.need().additional()).isEqualTo(euros("82.43"));
	}

	@Test
	void days_with_the_same_amount_are_rounded_together() {
		// 36 % on 27 days, 12 % from the 7th birthday until a birth
		PersonResult parent = aHousehold(adult("A"), child("B", "2016-09-27"), child("C", "2023-09-30")).in("2023-09")
			.of("A");

		assertThat(parent.need().additional()).isEqualTo(euros("168.67"));
	}

}
