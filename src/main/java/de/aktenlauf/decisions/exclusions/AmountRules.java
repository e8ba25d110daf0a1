package de.aktenlauf.decisions.exclusions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.MonthResult.ObstacleKind;
import de.aktenlauf.shared.Money;

import static de.aktenlauf.decisions.exclusions.DecisionSetting.DEVIATION_AMOUNT;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.DEVIATION_PERCENT;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.SMALL_CLAIM;

/** What is asked of figures and amounts: 1, 17, 18. */
final class AmountRules {

	private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

	static final List<Rule> ALL = List.of(
			new Rule(new ExclusionCheck(1, "FIGURES", 1,
					"Fehlt für einen Monat eine Zahl des Gesetzes oder der Mietrichtlinie?", "§ 31a Satz 1 SGB X"),
					AmountRules::figures),
			new Rule(
					new ExclusionCheck(17, "SMALL_CLAIM", 1,
							"Bleibt nichts zu bewilligen, oder ist der Anspruch so klein, dass vorrangige Leistungen zu"
									+ " prüfen sind?",
							"§ 12a SGB II; Dienstanweisung Automatik Nr. 3 (erfunden)"),
					AmountRules::smallClaim),
			new Rule(new ExclusionCheck(18, "DEVIATION", 1, "Weicht der Betrag stark vom letzten Monat ab?",
					"Dienstanweisung Automatik Nr. 3 (erfunden)"), AmountRules::deviation));

	private AmountRules() {
	}

	private static void figures(CheckInput input, Notes notes) {
		notes.saw("months", input.months().size());
		long carried = input.months()
			.stream()
			.filter((month) -> month.calculation()
				.filter((calculation) -> !calculation.law().carriedForward().isEmpty())
				.isPresent())
			.count();
		notes.saw("carriedForwardMonths", carried);
		input.months()
			.forEach((month) -> month.obstacles()
				.stream()
				.filter((obstacle) -> obstacle.kind() != ObstacleKind.HOUSEHOLD_IMPOSSIBLE)
				.forEach((obstacle) -> {
					notes.saw("missing", obstacle.field() + ":" + month.month());
					notes.hit((obstacle.kind() == ObstacleKind.FIGURE_MISSING)
							? "Für einen Monat fehlt eine Zahl des Gesetzes; ohne sie wird nicht gerechnet."
							: "Für die Wohnung fehlt die Mietgrenze; ohne sie wird nicht gerechnet.");
				}));
	}

	private static void smallClaim(CheckInput input, Notes notes) {
		Optional<Money> least = input.months()
			.stream()
			.filter((month) -> month.calculation().isPresent())
			.map(MonthResult::total)
			.min(Money::compareTo);
		if (isLetter(input) || least.isEmpty()) {
			notes.notApplicable(isLetter(input) ? "NO_AMOUNT" : "NOT_CALCULATED");
			return;
		}
		Money small = input.money(SMALL_CLAIM);
		notes.saw("leastClaim", least.get()).saw("small", small);
		if (least.get().isPositive()) {
			notes.hitIf(least.get().compareTo(small) <= 0,
					"Der Anspruch beträgt höchstens " + small + " Euro; bitte Wohngeld und Kinderzuschlag prüfen.");
		}
		else {
			notes.hit("In mindestens einem Monat bleibt nichts zu bewilligen; bitte vorrangige Leistungen prüfen.");
		}
	}

	private static void deviation(CheckInput input, Notes notes) {
		Optional<Approval> previous = input.facts().previous().filter((approval) -> !approval.months().isEmpty());
		if (isLetter(input) || previous.isEmpty()) {
			notes.notApplicable(isLetter(input) ? "NO_AMOUNT" : "NO_PREVIOUS_APPROVAL");
			return;
		}
		Money most = Money.ZERO;
		Money allowed = input.money(DEVIATION_AMOUNT);
		BigDecimal percent = input.number(DEVIATION_PERCENT);
		notes.saw("allowedAmount", allowed).saw("allowedPercent", percent.toPlainString());
		for (MonthResult month : input.months()) {
			Optional<MonthTotal> before = previous.get().reference(month.month());
			if (month.calculation().isEmpty() || before.isEmpty()) {
				continue;
			}
			Money difference = month.total().minus(before.get().total());
			Money distance = difference.max(difference.negated());
			most = most.max(distance);
			boolean farInPercent = PERCENT.multiply(BigDecimal.valueOf(distance.cents()))
				.compareTo(percent.multiply(BigDecimal.valueOf(before.get().total().cents()))) > 0;
			notes.hitIf(distance.compareTo(allowed) > 0 || farInPercent,
					"Der Betrag weicht stark vom letzten Monat ab; bitte prüfen, woran es liegt.");
		}
		notes.saw("largestDeviation", most);
	}

	private static boolean isLetter(CheckInput input) {
		return input.pattern().kind() == DecisionPattern.Kind.LETTER;
	}

}
