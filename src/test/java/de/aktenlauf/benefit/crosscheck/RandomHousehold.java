package de.aktenlauf.benefit.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Housing;
import de.aktenlauf.benefit.household.Income;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * Households that can exist and go to the edges: birthdays and births inside the month,
 * leap days, minors as parents, incomes at every step of the law. The same seed gives the
 * same household.
 */
final class RandomHousehold {

	/** Amounts at which a rule changes, in cents. */
	private static final long[] EDGES = { 0, 1, 999, 1_000, 1_001, 2_999, 3_000, 3_001, 9_999, 10_000, 10_001, 13_000,
			25_900, 40_000, 40_001, 52_000, 52_003, 100_000, 100_005, 120_000, 120_005, 150_000, 150_005 };

	private static final BenefitMonth FIRST = BenefitMonth.parse("2023-01");

	private static final int MONTHS = 48;

	private static final int MOST = 12;

	private final SplittableRandom random;

	private final BenefitMonth month;

	private RandomHousehold(long seed) {
		this.random = new SplittableRandom(seed);
		this.month = FIRST.plusMonths(this.random.nextInt(MONTHS));
	}

	static Household of(long seed, Figures figures) {
		RandomHousehold source = new RandomHousehold(seed);
		while (true) {
			try {
				return source.edged(HouseholdReader.check(source.household(), figures), figures);
			}
			catch (HouseholdRefused ex) {
				// the next one of the same source
			}
		}
	}

	private Household household() {
		List<HouseholdMember> members = new ArrayList<>();
		int adults = chance(50) ? 1 : 2;
		int marked = this.random.nextInt(5);
		for (int place = 0; place < adults; place++) {
			boolean receives = marked == 4 || (marked > 0 && place == marked % 2);
			members.add(adult("A" + place, receives));
		}
		int children = chance(20) ? this.random.nextInt(MOST - adults + 1) : this.random.nextInt(5);
		for (int place = 0; place < children; place++) {
			int where = chance(10) ? this.random.nextInt(members.size() + 1) : members.size();
			members.add(where, child("C" + place));
		}
		int heads = members.size() + (chance(25) ? this.random.nextInt(1, 4) : 0);
		Money rent = new Money(chance(5) ? 0 : this.random.nextLong(1, chance(5) ? 1_000_000 : 200_000));
		return new Household(this.month, this.month.firstDay(), new Housing(heads, rent, chance(40)), members);
	}

	/** Sometimes an income that comes within a cent of what a person could claim. */
	private Household edged(Household household, Figures figures) {
		if (!chance(15)) {
			return household;
		}
		try {
			CrossCheckAmounts amounts = new SecondCalculation(figures).calculate(household);
			int place = this.random.nextInt(household.members().size());
			HouseholdMember member = household.members().get(place);
			long claim = (member.role() == HouseholdRole.ADULT) ? amounts.sum(Quantity.CLAIM)
					: amounts.persons().get(place).get(Quantity.CLAIM);
			long flat = chance(50) ? 3_000 : 0;
			List<Income> incomes = new ArrayList<>(member.incomes());
			incomes.add(new Income.Other(new Money(Math.max(0, claim + flat + this.random.nextInt(-3, 4)))));
			List<HouseholdMember> members = new ArrayList<>(household.members());
			members.set(place,
					new HouseholdMember(member.id(), member.role(), member.birthDate(), member.marks(), incomes));
			return new Household(household.month(), household.approvalPeriodStart(), household.housing(), members);
		}
		catch (HouseholdRefused ex) {
			return household;
		}
	}

	private HouseholdMember adult(String id, boolean receives) {
		int age = chance(20) ? this.random.nextInt(15, 19) : this.random.nextInt(18, 66);
		Set<Mark> marks = marks();
		if (receives) {
			marks.add(Mark.RECEIVES_CHILD_BENEFIT);
		}
		return new HouseholdMember(id, HouseholdRole.ADULT, birthDate(age, 20), marks, incomes(false));
	}

	private HouseholdMember child(String id) {
		int age = this.random.nextInt(chance(60) ? 18 : 25);
		Set<Mark> marks = marks();
		if (age < 15 && !chance(10)) {
			marks.clear();
		}
		if (chance(80)) {
			marks.add(Mark.CHILD_BENEFIT);
		}
		return new HouseholdMember(id, HouseholdRole.CHILD, birthDate(chance(8) ? 0 : age, 25), marks,
				chance(50) ? List.of() : incomes(true));
	}

	private Set<Mark> marks() {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (chance(15)) {
			marks.add(Mark.PREGNANT_AFTER_WEEK_12);
		}
		if (chance(15)) {
			marks.add(Mark.PARTICIPATION_IN_WORKING_LIFE);
		}
		return marks;
	}

	/** So many years are completed about the month, inside it at the given chance. */
	private LocalDate birthDate(int age, int percentInside) {
		if (chance(5)) {
			LocalDate leapDay = LocalDate.of(this.month.value().getYear() - age, 2, 28).plusDays(1);
			return leapDay;
		}
		LocalDate first = this.month.firstDay().minusYears(age);
		if (chance(percentInside)) {
			int length = first.lengthOfMonth();
			return first.withDayOfMonth(
					chance(40) ? Math.min(length, this.random.nextInt(27, 32)) : this.random.nextInt(1, length + 1));
		}
		return first.minusDays(this.random.nextInt(365));
	}

	private List<Income> incomes(boolean child) {
		List<Income> incomes = new ArrayList<>();
		int count = chance(40) ? 0 : this.random.nextInt(1, 5);
		for (int place = 0; place < count; place++) {
			incomes.add(switch (this.random.nextInt(child ? 5 : 4)) {
				case 0, 1 -> job();
				case 2 -> new Income.Other(amount());
				case 3 -> new Income.Maintenance(amount());
				default -> new Income.MaintenanceAdvance(amount());
			});
		}
		return incomes;
	}

	private Income job() {
		Money gross = amount();
		Money net = chance(20) ? gross : new Money(this.random.nextLong(gross.cents() / 2, gross.cents() + 1));
		Optional<Money> proven = chance(40) ? Optional.of(new Money(chance(20) ? edge() : this.random.nextLong(40_000)))
				: Optional.empty();
		return new Income.Earned(gross, net, proven);
	}

	private Money amount() {
		return new Money(switch (this.random.nextInt(10)) {
			case 0, 1 -> edge();
			case 2 -> this.random.nextLong(2_000);
			case 3, 4 -> this.random.nextLong(250_000);
			case 5 -> this.random.nextLong(600_000);
			default -> this.random.nextLong(90_000);
		});
	}

	private long edge() {
		return EDGES[this.random.nextInt(EDGES.length)];
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
