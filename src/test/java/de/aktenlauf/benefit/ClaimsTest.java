package de.aktenlauf.benefit;

import de.aktenlauf.benefit.household.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static de.aktenlauf.benefit.HouseholdFixture.aHousehold;
import static de.aktenlauf.benefit.HouseholdFixture.adult;
import static de.aktenlauf.benefit.HouseholdFixture.child;
import static de.aktenlauf.benefit.HouseholdFixture.childWithoutBenefit;
import static de.aktenlauf.benefit.HouseholdFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {

	@Test
	void income_that_equals_the_open_need_ends_every_claim() {
		// need 563 + 450; other income less 30
		HouseholdFixture household = aHousehold(adult("A").otherIncome("1043.00")).rent("450.00");

		assertThat(household.calculated().total()).isEqualTo(euros("0.00"));
		assertThat(household.of("A").means().share()).isEqualTo(euros("0.00"));
		assertThat(household.calculated().countableIncome()).isEqualTo(euros("1013.00"));
	}

	@Test
	void one_cent_short_is_paid() {
		HouseholdFixture household = aHousehold(adult("A").otherIncome("1042.99")).rent("450.00");

		assertThat(household.of("A").claim().housing()).isEqualTo(euros("0.01"));
		assertThat(household.of("A").claim().standard()).isEqualTo(euros("0.00"));
	}

	@Test
	void without_rent_there_is_only_the_federal_part() {
		PersonResult adult = aHousehold(adult("A").otherIncome("130.00")).of("A");

		assertThat(adult.claim().standard()).isEqualTo(euros("463.00"));
		assertThat(adult.claim().housing()).isEqualTo(euros("0.00"));
	}

	@Test
	void remainders_of_a_cent_go_to_the_largest_and_then_to_the_earlier() {
		HouseholdFixture household = aHousehold(adult("A").otherIncome("130.01"), adult("B")).rent("0.00");

		assertThat(household.of("A").means().share()).isEqualTo(euros("50.01"));
		assertThat(household.of("B").means().share()).isEqualTo(euros("50.00"));
	}

	@Test
	void each_amount_has_a_line_with_norm_and_sentence() {
		Calculation calculation = aHousehold(adult("A").receivingChildBenefit().earning("1200.00", "950.00", "180.00"),
				child("C", "2020-02-01").advance("299.00"))
			.rent("900.00")
			.heatingItsWater()
			.calculated();

		assertThat(calculation.lines()).allSatisfy((line) -> {
			assertThat(line.reason().source()).contains("§");
			assertThat(line.reason().explanation()).endsWith(".").doesNotContain("%s", "null");
		});
		assertThat(calculation.lines()).extracting(Line::step)
			.contains(Step.STANDARD_NEED, Step.NEED_SINGLE_PARENT, Step.NEED_HOT_WATER, Step.HOUSING_NEED, Step.NEED,
					Step.EARNED_NET, Step.EARNED_DEDUCTION, Step.EARNED_ALLOWANCE, Step.EARNED_COUNTED,
					Step.COUNTED_INCOME, Step.MAINTENANCE_ADVANCE, Step.CHILD_BENEFIT, Step.OWN_INCOME,
					Step.INCOME_SHARE, Step.CLAIM_STANDARD, Step.CLAIM_HOUSING, Step.CHILD_SUPPLEMENT);
	}

	@ParameterizedTest
	@CsvSource({ "2024-12, 20.00", "2025-01, 25.00" })
	void the_supplement_is_that_of_its_month(String month, String amount) {
		assertThat(aHousehold(adult("A"), child("C", "2015-01-01")).in(month).of("C").claim().childSupplement())
			.isEqualTo(euros(amount));
	}

	@Test
	void a_covered_family_gets_the_supplement_if_only_child_benefit_covers_it() {
		// needs 506 + 506 + 390 + 600 rent = 2002; without benefit open, with 259 covered
		HouseholdFixture only = aHousehold(adult("A").receivingChildBenefit().otherIncome("1780.00"), adult("B"),
				child("C", "2015-01-01"))
			.rent("600.00");
		HouseholdFixture rich = aHousehold(adult("A").receivingChildBenefit().otherIncome("2032.00"), adult("B"),
				child("C", "2015-01-01"))
			.rent("600.00");

		assertThat(only.calculated().total()).isEqualTo(euros("0.00"));
		assertThat(only.of("C").claim().childSupplement()).isEqualTo(euros("25.00"));
		assertThat(rich.of("C").claim().childSupplement()).isEqualTo(euros("0.00"));
	}

	@Test
	void a_covered_family_without_child_benefit_gets_no_supplement() {
		assertThat(aHousehold(adult("A").otherIncome("3000.00"), childWithoutBenefit("C", "2015-01-01")).calculated()
			.childSupplementTotal()).isEqualTo(euros("0.00"));
	}

	@Test
	void the_income_of_parents_is_not_used_for_a_pregnant_child() {
		HouseholdFixture household = aHousehold(adult("A").otherIncome("330.00"),
				child("C", "2010-01-01").marked(Mark.PREGNANT_AFTER_WEEK_12));

		// 471 + 80.07 less child benefit
		assertThat(household.of("A").means().share()).isEqualTo(euros("300.00"));
		assertThat(household.of("C").means().share()).isEqualTo(euros("0.00"));
		assertThat(household.of("C").claim().total()).isEqualTo(euros("292.07"));
	}

	@Test
	void a_pregnant_child_keeps_its_claim_where_the_parents_cover_their_own_need() {
		HouseholdFixture household = aHousehold(adult("A").otherIncome("3000.00"),
				child("C", "2010-01-01").marked(Mark.PREGNANT_AFTER_WEEK_12));

		assertThat(household.of("A").claim().total()).isEqualTo(euros("0.00"));
		assertThat(household.of("C").claim().total()).isEqualTo(euros("292.07"));
		assertThat(household.calculated().lines()).filteredOn((line) -> line.step() == Step.INCOME_SHARE)
			.extracting((line) -> line.reason().source())
			.containsExactly("§ 9 Abs. 1 und 2 SGB II", "§ 9 Abs. 3 SGB II");
	}

	@ParameterizedTest
	@CsvSource({ "2008-08-01, 0.00", "2008-08-02, 25.00", "2008-08-31, 25.00" })
	void a_minor_partner_has_the_supplement_for_a_month_that_begins_in_stage_4(String birthDate, String amount) {
		assertThat(aHousehold(adult("A"), adult("B").born(birthDate)).of("B").claim().childSupplement())
			.isEqualTo(euros(amount));
	}

}
