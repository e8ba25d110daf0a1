package de.aktenlauf.benefit;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/**
 * What a child has itself: its income first, then child benefit as far as it needs it;
 * the rest of child benefit is the parent's (§ 11 I 5), the rest of its income nobody's
 * (§ 9 II 2).
 */
final class ChildMeans {

	private final Household household;

	private final MonthFigures figures;

	private final Sheet sheet;

	private final boolean childBenefitCounts;

	/** With {@code childBenefitCounts} false as if no child benefit were counted. */
	ChildMeans(Household household, MonthFigures figures, Sheet sheet, boolean childBenefitCounts) {
		this.household = household;
		this.figures = figures;
		this.sheet = sheet;
		this.childBenefitCounts = childBenefitCounts;
	}

	Own of(HouseholdMember child, Money need) {
		Incomes incomes = Incomes.of(child);
		OtherIncome otherIncome = new OtherIncome(this.figures, this.sheet);
		Money earned = earned(child, incomes);
		Money other = otherIncome.counted(child.id(), incomes);
		Money benefit = benefit(child);
		Money flat = otherIncome.flat(child, incomes);
		Money income = earned.plus(other.less(flat));
		// what the other income leaves of the flat is deducted from child benefit
		Money countableBenefit = benefit.less(flat.less(other));
		otherIncome.tellFlat(child.id(), flat.min(other.plus(benefit)));
		Money used = countableBenefit.min(need.less(income));
		Money left = countableBenefit.minus(used);
		Own own = new Own(income.plus(used).min(need), benefit.minus(left), left);
		tell(child, own, benefit, need);
		return own;
	}

	private Money earned(HouseholdMember child, Incomes incomes) {
		EarnedIncome earnedIncome = new EarnedIncome(this.figures, this.sheet);
		boolean canWork = child.ageOn(this.household.month().firstDay()) >= this.figures
			.count(FigureKey.AGE_EMPLOYABLE_FROM);
		return canWork ? earnedIncome.counted(child.id(), incomes, livesWithMinor(child))
				: earnedIncome.countedOfYoungChild(child.id(), incomes);
	}

	/** § 11b III 3: also who lives with a minor brother or sister. */
	private boolean livesWithMinor(HouseholdMember child) {
		int adultFrom = this.figures.count(FigureKey.AGE_ADULT_FROM);
		return this.household.children()
			.stream()
			.filter((other) -> !other.equals(child))
			.anyMatch((other) -> other.ageOn(this.household.month().firstDay()) < adultFrom);
	}

	private Money benefit(HouseholdMember child) {
		return (this.childBenefitCounts && child.is(Mark.CHILD_BENEFIT)) ? this.figures.money(FigureKey.KINDERGELD)
				: Money.ZERO;
	}

	private void tell(HouseholdMember child, Own own, Money benefit, Money need) {
		if (benefit.isPositive()) {
			this.sheet.add(child.id(), Step.CHILD_BENEFIT, own.benefitUsed(), new Reason("§ 11 Abs. 1 Satz 5 SGB II",
					"Kindergeld von %s ist Einkommen des Kindes, soweit es das Geld braucht; angerechnet werden %s."
						.formatted(Words.euro(benefit), Words.euro(own.benefitUsed()))));
		}
		this.sheet.add(child.id(), Step.OWN_INCOME, own.amount(),
				new Reason("§ 9 Abs. 2, § 11 Abs. 1 SGB II",
						"Das Kind hat eigenes Einkommen von %s; es wird nur für das Kind selbst verwendet."
							.formatted(Words.euro(own.amount()))));
		if (own.amount().compareTo(need) >= 0) {
			this.sheet.add(child.id(), Step.OUTSIDE_COMMUNITY, Money.ZERO, new Reason("§ 7 Abs. 3 Nr. 4 SGB II",
					"Das Kind deckt seinen Bedarf von %s selbst und gehört in diesem Monat nicht zur Bedarfsgemeinschaft."
						.formatted(Words.euro(need))));
		}
	}

	/**
	 * What a child has.
	 *
	 * @param amount own income with child benefit, at most the need
	 * @param benefitUsed child benefit that stays with the child
	 * @param benefitLeft child benefit that goes to the parent
	 */
	record Own(Money amount, Money benefitUsed, Money benefitLeft) {
	}

}
