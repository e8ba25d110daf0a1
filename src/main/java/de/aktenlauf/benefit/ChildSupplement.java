package de.aktenlauf.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.aktenlauf.benefit.Distribution.Portion;
import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** Who gets the supplement for children and young people (§ 72 I). */
final class ChildSupplement {

	private final MonthFigures figures;

	private final Sheet sheet;

	private final Set<HouseholdMember> young;

	/**
	 * {@code young} are those whose need rests on stages 3 to 6 on a day of the month.
	 */
	ChildSupplement(MonthFigures figures, Sheet sheet, Set<HouseholdMember> young) {
		this.figures = figures;
		this.sheet = sheet;
		this.young = Set.copyOf(young);
	}

	/** One amount each; {@code without} is the outcome without any child benefit. */
	List<Money> of(List<Portion> portions, List<Portion> without) {
		List<Money> supplements = new ArrayList<>();
		for (int place = 0; place < portions.size(); place++) {
			Portion portion = portions.get(place);
			boolean isYoung = this.young.contains(portion.member());
			boolean onlyByBenefit = !portion.hasClaim() && without.get(place).hasClaim();
			supplements.add((isYoung && (portion.hasClaim() || onlyByBenefit)) ? supplement(portion, onlyByBenefit)
					: Money.ZERO);
		}
		return supplements;
	}

	private Money supplement(Portion portion, boolean onlyByBenefit) {
		Money supplement = this.figures.money(FigureKey.SOFORTZUSCHLAG);
		String why = onlyByBenefit ? "Nur weil Kindergeld angerechnet wird, besteht kein Anspruch; deshalb"
				: "Zum Anspruch";
		this.sheet.add(portion.member().id(), Step.CHILD_SUPPLEMENT, supplement,
				new Reason("§ 72 Abs. 1 SGB II",
						"%s kommt für Kinder und junge Menschen der Sofortzuschlag von %s hinzu.".formatted(why,
								Words.euro(supplement))));
		return supplement;
	}

}
