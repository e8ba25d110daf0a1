package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.Random;

import de.aktenlauf.benefit.HouseholdFixture.MemberFixture;
import de.aktenlauf.benefit.PersonResult.Claim;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;

import static de.aktenlauf.benefit.HouseholdFixture.aHousehold;
import static de.aktenlauf.benefit.HouseholdFixture.adult;
import static de.aktenlauf.benefit.HouseholdFixture.child;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every household (DOMAIN.md 7.3). */
class RandomHouseholdsTest {

	private static final int HOUSEHOLDS = 3_000;

	private final Random random = new Random(20_260_701);

	@Test
	void sums_and_bounds_hold_for_households_nobody_thought_of() {
		for (int round = 0; round < HOUSEHOLDS; round++) {
			Calculation calculation = household().calculated();

			assertThat(shares(calculation)).isIn(calculation.countableIncome(), Money.ZERO);
			assertThat(calculation.persons()).allSatisfy(RandomHouseholdsTest::isPossible);
			assertThat(calculation.total().isPositive() || shares(calculation).equals(Money.ZERO)).isTrue();
		}
	}

	private static Money shares(Calculation calculation) {
		return calculation.persons().stream().map((person) -> person.means().share()).reduce(Money.ZERO, Money::plus);
	}

	private static void isPossible(PersonResult person) {
		Claim claim = person.claim();
		assertThat(claim.standard()).isGreaterThanOrEqualTo(Money.ZERO);
		assertThat(claim.housing()).isBetween(Money.ZERO, person.need().housing());
		assertThat(claim.total()).isLessThanOrEqualTo(person.need().total());
		assertThat(person.means().own()).isLessThanOrEqualTo(person.need().total());
		if (claim.total().isPositive()) {
			assertThat(claim.total().plus(person.means().own()).plus(person.means().share()))
				.isEqualTo(person.need().total());
		}
	}

	private HouseholdFixture household() {
		int adults = 1 + this.random.nextInt(2);
		int children = this.random.nextInt(6);
		MemberFixture[] members = new MemberFixture[adults + children];
		for (int place = 0; place < adults; place++) {
			members[place] = earning(adult("A" + place).born(day(1965, 2005)));
		}
		members[0].marked(Mark.RECEIVES_CHILD_BENEFIT);
		for (int place = adults; place < members.length; place++) {
			members[place] = earning(child("C" + place, day(2006, 2025)));
		}
		return aHousehold(members).rent(amount(1_500))
			.othersInTheFlat(this.random.nextInt(2))
			.in("20%d-%02d".formatted(25 + this.random.nextInt(2), 1 + this.random.nextInt(12)));
	}

	private MemberFixture earning(MemberFixture member) {
		return switch (this.random.nextInt(5)) {
			case 0 -> {
				String net = amount(1_600);
				yield member.earning(HouseholdFixture.euros(net).plus(HouseholdFixture.euros(amount(400))).toString(),
						net);
			}
			case 1 -> member.otherIncome(amount(700));
			case 2 -> member.maintenance(amount(900));
			default -> member;
		};
	}

	private String amount(int most) {
		return new Money(this.random.nextInt(most * 100)).toString();
	}

	private String day(int from, int to) {
		return LocalDate.of(from, 1, 1).plusDays(this.random.nextInt((to - from) * 365)).toString();
	}

}
