package de.aktenlauf.benefit.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.benefit.crosscheck.CrossCheckAmounts.Person;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Housing;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

	private static final Figures FIGURES = Figures.load();

	private static final Household HOUSEHOLD = new Household(BenefitMonth.parse("2026-08"), LocalDate.of(2026, 8, 1),
			new Housing(2, Money.parse("600.00"), true),
			List.of(member("A", HouseholdRole.ADULT, 1990), member("C", HouseholdRole.CHILD, 2016)));

	private final Calculation first = new Benefits(FIGURES).calculate(HOUSEHOLD);

	private final CrossCheckAmounts second = new SecondCalculation(FIGURES).calculate(HOUSEHOLD);

	@Test
	void equal_amounts_agree() {
		Comparison comparison = Comparison.of(this.first, this.second);

		assertThat(comparison.agrees()).isTrue();
		assertThat(comparison.differences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNTABLE_INCOME")
	void one_cent_off_is_named_with_person_and_quantity(Quantity quantity) {
		long right = this.second.persons().get(1).get(quantity);

		Comparison comparison = Comparison.of(this.first, changed(quantity, 1));

		assertThat(comparison.agrees()).isFalse();
		assertThat(comparison.differences()).contains(new Difference(Optional.of("C"), quantity, right, right + 1))
			.allMatch((difference) -> difference.quantity() == quantity);
	}

	@Test
	void one_cent_off_in_a_sum_is_named_without_a_person() {
		Comparison comparison = Comparison.of(this.first, changed(Quantity.COUNTABLE_INCOME, -1));

		assertThat(comparison.differences())
			.containsExactly(new Difference(Optional.empty(), Quantity.COUNTABLE_INCOME, 0, -1));
	}

	@Test
	void a_person_that_one_of_both_does_not_name_is_a_difference() {
		Comparison fewer = Comparison.of(this.first, new CrossCheckAmounts(List.of(this.second.persons().getFirst())));

		assertThat(fewer.differences()).contains(new Difference(Optional.of("C"), Quantity.NAMED, 1, 0));

		List<Person> more = new ArrayList<>(this.second.persons());
		more.add(new Person("D", Map.of(Quantity.NAMED, 1L)));

		assertThat(Comparison.of(this.first, new CrossCheckAmounts(more)).differences())
			.containsExactly(new Difference(Optional.of("D"), Quantity.NAMED, 0, 1));
	}

	private CrossCheckAmounts changed(Quantity quantity, long by) {
		Person child = this.second.persons().get(1);
		Map<Quantity, Long> amounts = new EnumMap<>(child.amounts());
		amounts.merge(quantity, by, Long::sum);
		return new CrossCheckAmounts(List.of(this.second.persons().getFirst(), new Person(child.id(), amounts)));
	}

	private static HouseholdMember member(String id, HouseholdRole role, int year) {
		Set<Mark> marks = (role == HouseholdRole.CHILD) ? Set.of(Mark.CHILD_BENEFIT) : Set.of();
		return new HouseholdMember(id, role, LocalDate.of(year, 2, 3), marks, List.of());
	}

}
