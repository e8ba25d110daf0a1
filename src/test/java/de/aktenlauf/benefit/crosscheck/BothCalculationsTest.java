package de.aktenlauf.benefit.crosscheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Drives both calculations with random households. More of them:
 * {@code -Daktenlauf.crosscheck.households=1000000}; others:
 * {@code -Daktenlauf.crosscheck.seed=4711}.
 */
class BothCalculationsTest {

	private static final long HOUSEHOLDS = Long.getLong("aktenlauf.crosscheck.households", 10_000);

	private static final long SEED = Long.getLong("aktenlauf.crosscheck.seed", 20_261_123);

	private static final int SHOWN = 5;

	private static final Figures FIGURES = Figures.load();

	private final Benefits first = new Benefits(FIGURES);

	private final SecondCalculation second = new SecondCalculation(FIGURES);

	@Test
	void random_households_come_out_to_the_cent_in_both() {
		List<String> differences = LongStream.range(0, HOUSEHOLDS)
			.mapToObj((place) -> difference(SEED + place))
			.flatMap(Optional::stream)
			.limit(SHOWN)
			.toList();

		assertThat(differences).as("first seed %d, %d households", SEED, HOUSEHOLDS).isEmpty();
	}

	@Test
	void random_households_reach_every_rule() {
		List<Household> households = LongStream.range(SEED, SEED + 2_000)
			.mapToObj((seed) -> RandomHousehold.of(seed, FIGURES))
			.toList();

		List<CrossCheckAmounts.Person> persons = households.stream()
			.flatMap((household) -> amounts(household).stream())
			.flatMap((amounts) -> amounts.persons().stream())
			.toList();

		assertThat(persons).extracting((person) -> person.get(Quantity.STAGE)).contains(1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(persons).anyMatch((person) -> person.get(Quantity.IN_COMMUNITY) == 0)
			.anyMatch((person) -> person.get(Quantity.CLAIM) == 0 && person.get(Quantity.CHILD_SUPPLEMENT) > 0)
			.anyMatch((person) -> person.get(Quantity.CLAIM_STANDARD) == 0 && person.get(Quantity.CLAIM_HOUSING) > 0)
			.anyMatch((person) -> person.get(Quantity.CLAIM) == 1);
		assertThat(households).anyMatch((household) -> household.members().size() >= 10)
			.anyMatch((household) -> amounts(household).isEmpty());
	}

	@Test
	void a_month_without_figures_stops_both() {
		Household household = RandomHousehold.of(SEED, FIGURES).in(BenefitMonth.parse("2027-01"));

		assertThatThrownBy(() -> this.first.calculate(household)).isInstanceOf(FigureMissing.class);
		assertThatThrownBy(() -> this.second.calculate(household)).isInstanceOf(FigureMissing.class);
	}

	private Optional<CrossCheckAmounts> amounts(Household household) {
		try {
			return Optional.of(this.second.calculate(household));
		}
		catch (HouseholdRefused ex) {
			return Optional.empty();
		}
	}

	private Optional<String> difference(long seed) {
		Household household = RandomHousehold.of(seed, FIGURES);
		Optional<CrossCheckAmounts> amounts = amounts(household);
		String told = "seed " + seed + " " + household;
		try {
			Comparison comparison = Comparison.of(this.first.calculate(household),
					amounts.orElse(new CrossCheckAmounts(List.of())));
			return comparison.agrees() ? Optional.empty() : Optional.of(told + " " + comparison.differences());
		}
		catch (HouseholdRefused ex) {
			return amounts.map((calculated) -> told + " is refused by the first alone");
		}
	}

}
