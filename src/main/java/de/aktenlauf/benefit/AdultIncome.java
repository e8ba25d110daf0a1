package de.aktenlauf.benefit;

import java.util.List;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** What the adults have after deductions (§§ 11 to 11b). */
final class AdultIncome {

	private final Household household;

	private final MonthFigures figures;

	private final Sheet sheet;

	AdultIncome(Household household, MonthFigures figures, Sheet sheet) {
		this.household = household;
		this.figures = figures;
		this.sheet = sheet;
	}

	/** The sum of all adults; the child benefit that children leave is other income. */
	Money counted(Money benefitLeft) {
		List<HouseholdMember> receivers = benefitLeft.isPositive() ? List.of(receiver()) : List.of();
		return this.household.adults()
			.stream()
			.map((adult) -> counted(adult, receivers.contains(adult) ? benefitLeft : Money.ZERO))
			.reduce(Money.ZERO, Money::plus);
	}

	private Money counted(HouseholdMember adult, Money benefitLeft) {
		Incomes incomes = Incomes.of(adult);
		OtherIncome otherIncome = new OtherIncome(this.figures, this.sheet);
		Money earned = new EarnedIncome(this.figures, this.sheet).counted(adult.id(), incomes, hasMinorChild());
		Money other = otherIncome.counted(adult.id(), incomes);
		if (benefitLeft.isPositive()) {
			this.sheet.add(adult.id(), Step.CHILD_BENEFIT_SURPLUS, benefitLeft, new Reason("§ 11 Abs. 1 Satz 5 SGB II",
					"Kindergeld, das die Kinder nicht selbst brauchen (%s), ist Einkommen des Elternteils, der es"
						.formatted(Words.euro(benefitLeft)) + " bekommt."));
		}
		Money all = other.plus(benefitLeft);
		Money flat = otherIncome.flat(adult, incomes).min(all);
		otherIncome.tellFlat(adult.id(), flat);
		Money counted = earned.plus(all.minus(flat));
		this.sheet.add(adult.id(), Step.COUNTED_INCOME, counted, new Reason("§§ 11 bis 11b SGB II",
				"Angerechnet werden bei dieser Person zusammen %s.".formatted(Words.euro(counted))));
		return counted;
	}

	private boolean hasMinorChild() {
		int adultFrom = this.figures.count(FigureKey.AGE_ADULT_FROM);
		return this.household.children()
			.stream()
			.anyMatch((child) -> child.ageOn(this.household.month().firstDay()) < adultFrom);
	}

	/** § 64 II EStG: it is paid to the one who took the child in, so to a sole parent. */
	private HouseholdMember receiver() {
		List<HouseholdMember> adults = this.household.adults();
		if (adults.size() == 1) {
			return adults.getFirst();
		}
		List<HouseholdMember> marked = adults.stream()
			.filter((adult) -> adult.is(Mark.RECEIVES_CHILD_BENEFIT))
			.toList();
		if (marked.size() != 1) {
			throw HouseholdRefused
				.impossible("persons", "Ein Kind braucht sein Kindergeld nicht ganz; der Rest ist Einkommen"
						+ " des Elternteils, der es bekommt. Bitte receivesChildBenefit bei genau einem ADULT setzen.");
		}
		return marked.getFirst();
	}

}
