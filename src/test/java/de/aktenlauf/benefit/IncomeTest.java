package de.aktenlauf.benefit;

import de.aktenlauf.benefit.household.HouseholdRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static de.aktenlauf.benefit.HouseholdFixture.aHousehold;
import static de.aktenlauf.benefit.HouseholdFixture.adult;
import static de.aktenlauf.benefit.HouseholdFixture.child;
import static de.aktenlauf.benefit.HouseholdFixture.childWithoutBenefit;
import static de.aktenlauf.benefit.HouseholdFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IncomeTest {

	@ParameterizedTest
	@CsvSource({ "2026-08, 50.00, 0.00", "2026-08, 100.00, 0.00", "2026-08, 100.01, 0.01", "2026-08, 400.00, 240.00",
			"2026-08, 520.00, 336.00", "2026-08, 1000.00, 672.00", "2026-08, 1200.00, 852.00",
			"2026-08, 1500.00, 1152.00", "2023-06, 520.00, 336.00", "2023-06, 1000.00, 720.00",
			"2023-06, 1200.00, 900.00", "2023-07, 1000.00, 672.00" })
	void pay_is_counted_by_the_tiers_of_its_date(String month, String pay, String counted) {
		assertThat(aHousehold(adult("A").earning(pay, pay)).rent("2000.00").in(month).calculated().countableIncome())
			.isEqualTo(euros(counted));
	}

	@ParameterizedTest
	@CsvSource({ "1200.00, 852.00", "1500.00, 1122.00", "1600.00, 1222.00" })
	void a_minor_child_raises_the_end_of_the_last_tier(String pay, String counted) {
		assertThat(aHousehold(adult("A").earning(pay, pay), child("C", "2012-01-01")).rent("2000.00")
			.calculated()
			.countableIncome()).isEqualTo(euros(counted));
	}

	@ParameterizedTest
	@CsvSource({ "400.00, 180.00, 240.00", "400.01, 180.00, 160.01", "1000.00, 99.99, 672.00",
			"1000.00, 100.01, 671.99", "1000.00, 900.00, 0.00" })
	void proven_deductions_count_above_400_euros_and_above_the_flat_sum(String pay, String proven, String counted) {
		assertThat(aHousehold(adult("A").earning(pay, pay, proven)).rent("2000.00").calculated().countableIncome())
			.isEqualTo(euros(counted));
	}

	@Test
	void two_jobs_have_one_deduction_and_one_allowance() {
		// 600 gross and net: 100 base, 84 + 24 allowance
		assertThat(aHousehold(adult("A").earning("300.00", "300.00").earning("300.00", "300.00")).rent("2000.00")
			.calculated()
			.countableIncome()).isEqualTo(euros("392.00"));
	}

	@Test
	void proven_deductions_of_two_jobs_hold_the_flat_once() {
		// 1,000 gross: 150 + 130 - 30 = 250 proven, 228 allowance
		assertThat(aHousehold(adult("A").earning("500.00", "500.00", "150.00").earning("500.00", "500.00", "130.00"))
			.rent("2000.00")
			.calculated()
			.countableIncome()).isEqualTo(euros("522.00"));
	}

	@Test
	void other_income_has_the_flat_once_and_none_beside_pay() {
		assertThat(aHousehold(adult("A").otherIncome("200.00").otherIncome("100.00")).rent("900.00")
			.calculated()
			.countableIncome()).isEqualTo(euros("270.00"));
		assertThat(aHousehold(adult("A").earning("400.00", "400.00").otherIncome("300.00")).rent("900.00")
			.calculated()
			.countableIncome()).isEqualTo(euros("540.00"));
	}

	@ParameterizedTest
	@CsvSource({ "10.00, 0.00", "10.01, 10.01" })
	void other_income_up_to_10_euros_is_not_counted(String amount, String counted) {
		assertThat(aHousehold(adult("A").earning("400.00", "400.00").otherIncome(amount)).rent("900.00")
			.calculated()
			.countableIncome()).isEqualTo(euros("240.00").plus(euros(counted)));
	}

	@Test
	void both_partners_earn_and_each_has_its_own_deductions() {
		HouseholdFixture household = aHousehold(adult("A").earning("1000.00", "798.00"),
				adult("B").earning("400.00", "400.00"))
			.rent("600.00");

		assertThat(household.calculated().countableIncome()).isEqualTo(euros("710.00"));
		assertThat(household.of("A").means().share()).isEqualTo(euros("355.00"));
		assertThat(household.of("A").claim().standard()).isEqualTo(euros("151.00"));
	}

	@Test
	void a_young_person_with_pay_keeps_base_and_allowance_and_no_flat_beside() {
		// 603 gross: 100 + 84 + 24.90 -> 394.10, other 50 without flat, child benefit 259
		PersonResult child = aHousehold(adult("A").receivingChildBenefit(),
				child("C", "2005-01-01").earning("603.00", "603.00").otherIncome("50.00"))
			.rent("900.00")
			.of("C");

		assertThat(child.means().own()).isEqualTo(euros("703.10"));
	}

	@Test
	void what_a_child_under_15_earns_is_free_up_to_100_euros() {
		PersonResult child = aHousehold(adult("A"), child("C", "2013-01-01").earning("150.00", "150.00")).rent("900.00")
			.of("C");

		assertThat(child.means().own()).isEqualTo(euros("309.00"));
	}

	@Test
	void an_adult_child_has_the_flat_off_its_own_income_first() {
		PersonResult child = aHousehold(adult("A"), childWithoutBenefit("C", "2005-01-01").maintenance("300.00"))
			.rent("900.00")
			.of("C");
		PersonResult both = aHousehold(adult("A"), child("C", "2005-01-01").maintenance("20.00")).rent("900.00")
			.of("C");

		assertThat(child.means().own()).isEqualTo(euros("270.00"));
		assertThat(both.means().own()).isEqualTo(euros("249.00"));
	}

	@Test
	void a_minor_has_no_flat() {
		assertThat(aHousehold(adult("A"), childWithoutBenefit("C", "2010-01-01").otherIncome("100.00")).rent("900.00")
			.of("C")
			.means()
			.own()).isEqualTo(euros("100.00"));
	}

	@Test
	void maintenance_above_the_need_leaves_all_child_benefit_to_the_parent() {
		HouseholdFixture household = aHousehold(adult("A").receivingChildBenefit(),
				child("C", "2016-01-01").maintenance("1000.00"))
			.rent("600.00");

		assertThat(household.of("C").inCommunity()).isFalse();
		assertThat(household.of("C").means().own()).isEqualTo(euros("690.00"));
		assertThat(household.of("C").claim().childSupplement()).isEqualTo(euros("0.00"));
		assertThat(household.calculated().countableIncome()).isEqualTo(euros("229.00"));
		assertThat(household.of("A").need().housing()).isEqualTo(euros("300.00"));
	}

	@Test
	void the_rest_of_child_benefit_has_no_flat_beside_pay() {
		HouseholdFixture household = aHousehold(adult("A").receivingChildBenefit().earning("400.00", "400.00"),
				child("C", "2016-01-01").maintenance("560.00"))
			.rent("600.00");

		assertThat(household.calculated().countableIncome()).isEqualTo(euros("369.00"));
	}

	@Test
	void the_rest_of_child_benefit_of_two_children_has_the_flat_once() {
		HouseholdFixture household = aHousehold(adult("A"), adult("B").receivingChildBenefit(),
				child("C", "2016-01-01").maintenance("500.00"), child("D", "2016-01-01").maintenance("500.00"))
			.rent("800.00");

		// need 590 each: 90 of 259 used, 169 left each
		assertThat(household.calculated().countableIncome()).isEqualTo(euros("308.00"));
		assertThat(household.of("A").means().share()).isEqualTo(euros("154.00"));
	}

	@Test
	void own_income_that_equals_the_need_takes_the_child_out() {
		HouseholdFixture household = aHousehold(adult("A"), child("C", "2016-01-01").maintenance("431.00"))
			.rent("600.00");

		assertThat(household.of("C").inCommunity()).isFalse();
		assertThat(household.calculated().countableIncome()).isEqualTo(euros("0.00"));
	}

	@Test
	void one_cent_short_keeps_the_child_in_the_community() {
		PersonResult child = aHousehold(adult("A"), child("C", "2016-01-01").maintenance("430.99")).rent("600.00")
			.of("C");

		assertThat(child.inCommunity()).isTrue();
		assertThat(child.claim().total()).isEqualTo(euros("0.01"));
		assertThat(child.claim().housing()).isEqualTo(euros("0.01"));
		assertThat(child.claim().childSupplement()).isEqualTo(euros("25.00"));
	}

	@Test
	void whose_the_rest_of_child_benefit_is_must_be_known() {
		HouseholdFixture household = aHousehold(adult("A"), adult("B"), child("C", "2016-01-01").maintenance("900.00"));

		assertThatExceptionOfType(HouseholdRefused.class).isThrownBy(household::calculated)
			.satisfies((refusal) -> assertThat(refusal.findings()).hasSize(1));
	}

	@ParameterizedTest
	@CsvSource({ "20.00, 150.00", "150.00, 20.00" })
	void a_proven_sum_below_the_flat_counts_as_the_flat_in_any_order(String one, String other) {
		// 1,000 gross: 30 + 120 proven, 228 allowance
		assertThat(aHousehold(adult("A").earning("500.00", "500.00", one).earning("500.00", "500.00", other))
			.rent("2000.00")
			.calculated()
			.countableIncome()).isEqualTo(euros("622.00"));
	}

	@Test
	void a_child_with_pay_and_a_minor_sibling_has_the_longer_last_tier() {
		HouseholdFixture alone = aHousehold(adult("A"), childWithoutBenefit("C", "2009-01-01").earning("1500", "1200"))
			.rent("2000.00");
		HouseholdFixture two = aHousehold(adult("A"), childWithoutBenefit("C", "2009-01-01").earning("1500", "1200"),
				childWithoutBenefit("D", "2015-01-01"))
			.rent("2000.00");

		assertThat(alone.of("C").means().own()).isEqualTo(euros("852.00"));
		assertThat(two.of("C").means().own()).isEqualTo(euros("822.00"));
	}

}
