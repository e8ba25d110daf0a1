package de.aktenlauf.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** The additional needs of a person as they would be for a whole month (§ 21). */
final class AdditionalNeeds {

	private final Household household;

	private final MonthFigures figures;

	private final Stages stages;

	AdditionalNeeds(Household household, MonthFigures figures, Stages stages) {
		this.household = household;
		this.figures = figures;
		this.stages = stages;
	}

	/** Amounts for a whole month by the facts of one day; those that are nothing, too. */
	Map<Step, Money> on(HouseholdMember member, LocalDate day) {
		int stage = this.stages.of(member, day);
		Money standard = this.stages.standardNeed(stage);
		Map<Step, Money> needs = new LinkedHashMap<>();
		needs.put(Step.NEED_PREGNANCY, member.is(Mark.PREGNANT_AFTER_WEEK_12)
				? standard.times(this.figures.share(FigureKey.MEHRBEDARF_PREGNANCY)) : Money.ZERO);
		needs.put(Step.NEED_SINGLE_PARENT, singleParent(member, day));
		// § 21 IV is for those who can work, so from the age of 15
		boolean works = member.is(Mark.PARTICIPATION_IN_WORKING_LIFE)
				&& member.ageOn(day) >= this.figures.count(FigureKey.AGE_EMPLOYABLE_FROM);
		needs.put(Step.NEED_PARTICIPATION,
				works ? standard.times(this.figures.share(FigureKey.MEHRBEDARF_DISABILITY)) : Money.ZERO);
		cap(needs, standard);
		needs.put(Step.NEED_HOT_WATER, this.household.housing().decentralHotWater()
				? standard.times(this.figures.share(hotWater(stage))) : Money.ZERO);
		return needs;
	}

	/** § 21 VIII: the sum of Abs. 2 to 5 is at most the own standard need. */
	private static void cap(Map<Step, Money> needs, Money most) {
		Money left = most;
		for (Map.Entry<Step, Money> need : needs.entrySet()) {
			need.setValue(need.getValue().min(left));
			left = left.minus(need.getValue());
		}
	}

	private Money singleParent(HouseholdMember member, LocalDate day) {
		if (member.role() != HouseholdRole.ADULT || this.household.adults().size() > 1) {
			return Money.ZERO;
		}
		BigDecimal share = singleParentShare(day);
		return (share.signum() == 0) ? Money.ZERO : this.figures.money(FigureKey.REGELBEDARFSSTUFE_1).times(share);
	}

	/** § 21 III Nr. 1 or, if that is more, Nr. 2 with its cap. */
	BigDecimal singleParentShare(LocalDate day) {
		List<HouseholdMember> minors = this.household.children()
			.stream()
			.filter((child) -> child.isBornBy(day) && this.stages.isMinor(child, day))
			.toList();
		if (minors.isEmpty()) {
			return BigDecimal.ZERO;
		}
		BigDecimal perChild = this.figures.share(FigureKey.MEHRBEDARF_SINGLE_PARENT_PER_CHILD)
			.multiply(BigDecimal.valueOf(minors.size()))
			.min(this.figures.share(FigureKey.MEHRBEDARF_SINGLE_PARENT_CAP));
		boolean young = below(minors, day, FigureKey.AGE_SINGLE_PARENT_YOUNG_CHILD_BELOW) > 0;
		boolean several = below(minors, day, FigureKey.AGE_SINGLE_PARENT_CHILD_BELOW) >= this.figures
			.count(FigureKey.SINGLE_PARENT_CHILDREN_FROM);
		return (young || several) ? perChild.max(this.figures.share(FigureKey.MEHRBEDARF_SINGLE_PARENT_A)) : perChild;
	}

	private long below(List<HouseholdMember> children, LocalDate day, FigureKey age) {
		return children.stream().filter((child) -> child.ageOn(day) < this.figures.count(age)).count();
	}

	private static FigureKey hotWater(int stage) {
		return switch (stage) {
			case Stages.YOUTH -> FigureKey.HOT_WATER_15TH_YEAR_TO_17;
			case Stages.SCHOOL_CHILD -> FigureKey.HOT_WATER_7TH_TO_14TH_YEAR;
			case Stages.SMALL_CHILD -> FigureKey.HOT_WATER_TO_6TH_YEAR;
			default -> FigureKey.HOT_WATER_ADULT;
		};
	}

}
