package de.aktenlauf.benefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.aktenlauf.benefit.Calculation.Law;
import de.aktenlauf.benefit.ChildMeans.Own;
import de.aktenlauf.benefit.Distribution.Portion;
import de.aktenlauf.benefit.PersonResult.Claim;
import de.aktenlauf.benefit.PersonResult.Means;
import de.aktenlauf.benefit.PersonResult.Need;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** One household in one month, from needs to claims. */
final class MonthCalculation {

	private static final Own NOTHING = new Own(Money.ZERO, Money.ZERO, Money.ZERO);

	private final Household household;

	private final Figures law;

	private final MonthFigures figures;

	private final Sheet sheet;

	MonthCalculation(Household household, Figures law) {
		this.household = household;
		this.law = law;
		this.figures = law.of(household.month());
		this.sheet = new Sheet(household.month());
	}

	Calculation calculate() {
		NeedCalculation needCalculation = new NeedCalculation(this.household, this.figures, this.sheet);
		Map<HouseholdMember, Need> needs = needCalculation.needs();
		Map<HouseholdMember, Own> own = own(needs, this.sheet, true);
		Money income = income(own, this.sheet);
		List<Portion> portions = new Distribution(needs, own, this.sheet).of(income);
		List<Money> supplements = supplements(needs, portions, needCalculation.young());
		List<PersonResult> persons = new ArrayList<>();
		for (int place = 0; place < portions.size(); place++) {
			persons.add(person(portions.get(place), needs, own, supplements.get(place)));
		}
		return new Calculation(
				new Law(this.household.month(), this.law.lawVersion(this.household.month()), this.figures.used()),
				income, persons, this.sheet.lines(this.household.members().stream().map(HouseholdMember::id).toList()));
	}

	private Map<HouseholdMember, Own> own(Map<HouseholdMember, Need> needs, Sheet lines, boolean childBenefitCounts) {
		ChildMeans means = new ChildMeans(this.household, this.figures, lines, childBenefitCounts);
		Map<HouseholdMember, Own> own = new LinkedHashMap<>();
		needs.forEach((member, need) -> own.put(member,
				(member.role() == HouseholdRole.CHILD) ? means.of(member, need.total()) : NOTHING));
		return own;
	}

	private Money income(Map<HouseholdMember, Own> own, Sheet lines) {
		Money benefitLeft = own.values().stream().map(Own::benefitLeft).reduce(Money.ZERO, Money::plus);
		return new AdultIncome(this.household, this.figures, lines).counted(benefitLeft);
	}

	/** Who would have a claim if no child benefit were counted (§ 72 I 2 Nr. 2). */
	private List<Money> supplements(Map<HouseholdMember, Need> needs, List<Portion> portions,
			Set<HouseholdMember> young) {
		ChildSupplement supplement = new ChildSupplement(this.figures, this.sheet, young);
		if (portions.stream().allMatch(Portion::hasClaim)) {
			return supplement.of(portions, portions);
		}
		Sheet unread = new Sheet(this.household.month());
		Map<HouseholdMember, Own> ownWithout = own(needs, unread, false);
		List<Portion> without = new Distribution(needs, ownWithout, unread).of(income(ownWithout, unread));
		return supplement.of(portions, without);
	}

	private static PersonResult person(Portion portion, Map<HouseholdMember, Need> needs, Map<HouseholdMember, Own> own,
			Money supplement) {
		HouseholdMember member = portion.member();
		Need need = Objects.requireNonNull(needs.get(member));
		Own means = Objects.requireNonNull(own.get(member));
		boolean inCommunity = member.role() == HouseholdRole.ADULT || means.amount().compareTo(need.total()) < 0;
		return new PersonResult(member.id(), need, new Means(means.amount(), portion.share(), means.benefitUsed()),
				new Claim(portion.standard(), portion.housing(), supplement), inCommunity);
	}

}
