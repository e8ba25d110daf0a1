package de.aktenlauf.benefit;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** What of a pay is counted (§ 11b II, III). */
final class EarnedIncome {

	private final MonthFigures figures;

	private final Sheet sheet;

	EarnedIncome(MonthFigures figures, Sheet sheet) {
		this.figures = figures;
		this.sheet = sheet;
	}

	/**
	 * The pay of somebody who can work, after deductions.
	 * @param person who
	 * @param incomes the pay
	 * @param minorChild whether a minor child raises the end of the last tier
	 * @return what is counted, never below zero
	 */
	Money counted(String person, Incomes incomes, boolean minorChild) {
		if (!incomes.hasPay()) {
			return Money.ZERO;
		}
		Money deduction = deduction(incomes);
		Money allowance = allowance(incomes.gross(), minorChild);
		Money counted = incomes.net().less(deduction).less(allowance);
		tellNet(person, incomes);
		boolean proven = deduction.compareTo(this.figures.money(FigureKey.EARNED_BASE_DEDUCTION)) > 0;
		this.sheet.add(person, Step.EARNED_DEDUCTION, deduction.negated(), new Reason("§ 11b Abs. 2 SGB II", proven
				? "Nachgewiesene Aufwendungen von %s werden abgezogen, weil sie höher sind als der Grundabsetzbetrag."
					.formatted(Words.euro(deduction))
				: "Für Versicherungen, Vorsorge und Arbeitskosten werden pauschal %s abgezogen."
					.formatted(Words.euro(deduction))));
		this.sheet.add(person, Step.EARNED_ALLOWANCE, allowance.negated(), new Reason("§ 11b Abs. 3 SGB II",
				"Weil diese Person arbeitet, bleibt ihr ein Freibetrag von %s; er richtet sich nach dem Bruttolohn."
					.formatted(Words.euro(allowance))));
		this.sheet.add(person, Step.EARNED_COUNTED, counted, new Reason("§ 11 Abs. 1, § 11b SGB II",
				"Vom Lohn werden %s angerechnet.".formatted(Words.euro(counted))));
		return counted;
	}

	/** The pay of a child under 15: a part is free, there are no tiers. */
	Money countedOfYoungChild(String person, Incomes incomes) {
		if (!incomes.hasPay()) {
			return Money.ZERO;
		}
		Money free = this.figures.money(FigureKey.CHILD_EARNED_INCOME_FREE);
		Money counted = incomes.net().less(free);
		tellNet(person, incomes);
		this.sheet.add(person, Step.EARNED_COUNTED, counted,
				new Reason(Regulation.of(this.figures.month()).paragraph("§ 1 Abs. 1 Nr. 9"),
						"Was ein Kind unter 15 Jahren verdient, bleibt bis %s frei; angerechnet werden %s."
							.formatted(Words.euro(free), Words.euro(counted))));
		return counted;
	}

	private void tellNet(String person, Incomes incomes) {
		this.sheet.add(person, Step.EARNED_NET, incomes.net(),
				new Reason("§ 11 Abs. 1, § 11b Abs. 1 SGB II",
						"Vom Bruttolohn von %s bleiben nach Steuern und Sozialversicherung %s."
							.formatted(Words.euro(incomes.gross()), Words.euro(incomes.net()))));
	}

	/**
	 * § 11b II: the flat sum; above a gross limit the proven sum if that is more. The
	 * flat for insurances is part of each proven sum and counts once; a sum below it
	 * holds nothing else.
	 */
	private Money deduction(Incomes incomes) {
		Money base = this.figures.money(FigureKey.EARNED_BASE_DEDUCTION);
		Money limit = this.figures.money(FigureKey.EARNED_BASE_DEDUCTION_PROOF_ABOVE);
		if (incomes.gross().compareTo(limit) <= 0 || incomes.proven().isEmpty()) {
			return base;
		}
		Money flat = this.figures.money(FigureKey.INSURANCE_FLAT_ADULT);
		Money proven = incomes.proven().stream().map((sum) -> sum.less(flat)).reduce(flat, Money::plus);
		return proven.max(base);
	}

	private Money allowance(Money gross, boolean minorChild) {
		Money from = this.figures.money(FigureKey.EARNED_TIER_FIRST_FROM);
		Money second = this.figures.money(FigureKey.EARNED_TIER_SECOND_TO);
		Money top = this.figures
			.money(minorChild ? FigureKey.EARNED_TOP_WITH_MINOR_CHILD : FigureKey.EARNED_TOP_WITHOUT_MINOR_CHILD);
		Money last = tier(gross, second, top, FigureKey.EARNED_TIER_1000_TOP);
		if (this.figures.has(FigureKey.EARNED_TIER_100_1000)) {
			return tier(gross, from, second, FigureKey.EARNED_TIER_100_1000).plus(last);
		}
		Money first = this.figures.money(FigureKey.EARNED_TIER_FIRST_TO);
		return tier(gross, from, first, FigureKey.EARNED_TIER_100_520)
			.plus(tier(gross, first, second, FigureKey.EARNED_TIER_520_1000))
			.plus(last);
	}

	private Money tier(Money gross, Money from, Money to, FigureKey share) {
		return gross.min(to).less(from).times(this.figures.share(share));
	}

}
