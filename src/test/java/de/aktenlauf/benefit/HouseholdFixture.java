package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Housing;
import de.aktenlauf.benefit.household.Income;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/** Households that read as speech; without more words one without rent in August 2026. */
final class HouseholdFixture {

	static final Figures FIGURES = Figures.load();

	private final List<HouseholdMember> members = new ArrayList<>();

	private BenefitMonth month = BenefitMonth.parse("2026-08");

	private Optional<LocalDate> start = Optional.empty();

	private Money rent = Money.ZERO;

	private int others;

	private boolean hotWater;

	static HouseholdFixture aHousehold(MemberFixture... members) {
		HouseholdFixture household = new HouseholdFixture();
		for (MemberFixture member : members) {
			household.members.add(member.member());
		}
		return household;
	}

	static MemberFixture adult(String id) {
		return new MemberFixture(id, HouseholdRole.ADULT, "1990-03-15");
	}

	static MemberFixture child(String id, String birthDate) {
		return new MemberFixture(id, HouseholdRole.CHILD, birthDate).marked(Mark.CHILD_BENEFIT);
	}

	static MemberFixture childWithoutBenefit(String id, String birthDate) {
		return new MemberFixture(id, HouseholdRole.CHILD, birthDate);
	}

	static Money euros(String amount) {
		return Money.parse(amount);
	}

	HouseholdFixture in(String month) {
		this.month = BenefitMonth.parse(month);
		return this;
	}

	HouseholdFixture approvedFrom(String day) {
		this.start = Optional.of(LocalDate.parse(day));
		return this;
	}

	HouseholdFixture rent(String amount) {
		this.rent = Money.parse(amount);
		return this;
	}

	HouseholdFixture othersInTheFlat(int count) {
		this.others = count;
		return this;
	}

	HouseholdFixture heatingItsWater() {
		this.hotWater = true;
		return this;
	}

	Household household() {
		return HouseholdReader.check(
				new Household(this.month, this.start.orElse(this.month.firstDay()),
						new Housing(this.members.size() + this.others, this.rent, this.hotWater), this.members),
				FIGURES);
	}

	Calculation calculated() {
		return new Benefits(FIGURES).calculate(household());
	}

	PersonResult of(String id) {
		return calculated().persons().stream().filter((person) -> person.id().equals(id)).findFirst().orElseThrow();
	}

	/** One person of a household. */
	static final class MemberFixture {

		private final String id;

		private final HouseholdRole role;

		private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

		private final List<Income> incomes = new ArrayList<>();

		private LocalDate birthDate;

		private MemberFixture(String id, HouseholdRole role, String birthDate) {
			this.id = id;
			this.role = role;
			this.birthDate = LocalDate.parse(birthDate);
		}

		MemberFixture born(String day) {
			this.birthDate = LocalDate.parse(day);
			return this;
		}

		MemberFixture marked(Mark mark) {
			this.marks.add(mark);
			return this;
		}

		MemberFixture receivingChildBenefit() {
			return marked(Mark.RECEIVES_CHILD_BENEFIT);
		}

		MemberFixture earning(String gross, String net) {
			this.incomes.add(new Income.Earned(Money.parse(gross), Money.parse(net), Optional.empty()));
			return this;
		}

		MemberFixture earning(String gross, String net, String proven) {
			this.incomes.add(new Income.Earned(Money.parse(gross), Money.parse(net), Optional.of(Money.parse(proven))));
			return this;
		}

		MemberFixture otherIncome(String amount) {
			this.incomes.add(new Income.Other(Money.parse(amount)));
			return this;
		}

		MemberFixture maintenance(String amount) {
			this.incomes.add(new Income.Maintenance(Money.parse(amount)));
			return this;
		}

		MemberFixture advance(String amount) {
			this.incomes.add(new Income.MaintenanceAdvance(Money.parse(amount)));
			return this;
		}

		HouseholdMember member() {
			return new HouseholdMember(this.id, this.role, this.birthDate, this.marks, this.incomes);
		}

	}

}
