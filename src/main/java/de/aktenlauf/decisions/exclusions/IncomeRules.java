package de.aktenlauf.decisions.exclusions;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;

import static de.aktenlauf.decisions.exclusions.DecisionSetting.ADVANCE_END_AGE;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.ADVANCE_SECOND_AGE;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.ADVANCE_THIRD_AGE;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.CHILD_BENEFIT_CHECK_AGE;

/** What is asked of the income: 7, 8. */
final class IncomeRules {

	private static final Set<IncomeKind> FOR_PERSONS = Set.of(IncomeKind.SELF_EMPLOYED, IncomeKind.FOREIGN,
			IncomeKind.ONCE, IncomeKind.BACK_PAYMENT);

	static final List<Rule> ALL = List.of(
			new Rule(new ExclusionCheck(7, "UNUSUAL_INCOME", 1,
					"Ist Einkommen selbständig, schwankend, mehrfach, aus dem Ausland, einmalig, eine Nachzahlung"
							+ " oder das von Schülern und Auszubildenden?",
					"§§ 11 bis 11b SGB II"), IncomeRules::unusual),
			new Rule(new ExclusionCheck(8, "PRELIMINARY_NEEDED", 1, "Wäre nur vorläufig zu entscheiden?",
					"§ 41a Abs. 1 SGB II"), IncomeRules::preliminary));

	private IncomeRules() {
	}

	private static void unusual(CheckInput input, Notes notes) {
		int incomes = 0;
		for (PersonCircumstances person : input.persons()) {
			incomes += person.incomes().size();
			person.incomes().forEach((income) -> income(person, income, notes));
			long earning = person.incomes().stream().filter((income) -> !isOfChildren(income)).count();
			if (earning > 1) {
				notes.saw("code", "SEVERAL");
				notes.hit("Eine Person hat mehrere Einkommen; bitte die Absetzungen prüfen.");
			}
			changes(input, person, notes);
		}
		notes.saw("incomes", incomes);
	}

	private static void income(PersonCircumstances person, RegularIncome income, Notes notes) {
		if (FOR_PERSONS.contains(income.kind())) {
			notes.saw("code", income.kind().name());
			notes.hit(switch (income.kind()) {
				case SELF_EMPLOYED -> "Einkommen aus selbständiger Arbeit; bitte die Anlage EKS auswerten.";
				case FOREIGN -> "Einkommen aus dem Ausland; bitte Höhe und Kurs prüfen.";
				case ONCE, BACK_PAYMENT -> "Eine einmalige Zahlung oder Nachzahlung; bitte den Monat zuordnen.";
				case EARNED, OTHER, MAINTENANCE, MAINTENANCE_ADVANCE -> "";
			});
		}
		if (income.regularity() != Regularity.CONSTANT) {
			notes.saw("code", income.regularity().name());
			notes.hit((income.regularity() == Regularity.FLUCTUATING) ? "Das Einkommen schwankt; bitte schätzen."
					: "Der Vertrag endet; bitte prüfen, wie lange das Einkommen noch fließt.");
		}
		if (!slipsAgree(income)) {
			notes.saw("code", "SLIPS_DIFFER");
			notes.hit("Die Lohnabrechnungen stimmen nicht überein; bitte den Lohn klären.");
		}
		boolean learning = person.is(Situation.IN_TRAINING) || person.is(Situation.IN_EDUCATION)
				|| person.role() == HouseholdRole.CHILD;
		if (income.kind() == IncomeKind.EARNED && learning) {
			notes.saw("code", "LEARNER_EARNS");
			notes.hit("Eine Person in Schule, Ausbildung oder unter 25 verdient; bitte § 11b Abs. 2b SGB II prüfen.");
		}
	}

	/** Every slip shows what is counted. */
	static boolean slipsAgree(RegularIncome income) {
		return income.slips()
			.stream()
			.allMatch((slip) -> slip.gross().equals(income.gross()) && slip.net().equals(income.net()));
	}

	/** The income of a child that changes at a birthday in the decided months. */
	private static void changes(CheckInput input, PersonCircumstances person, Notes notes) {
		boolean advance = person.incomes().stream().anyMatch((one) -> one.kind() == IncomeKind.MAINTENANCE_ADVANCE);
		for (DecisionSetting age : List.of(ADVANCE_SECOND_AGE, ADVANCE_THIRD_AGE, ADVANCE_END_AGE)) {
			if (advance && input.completesInSpan(person, OptionalInt.of(input.count(age)))) {
				notes.saw("code", "ADVANCE_CHANGES:" + CheckInput.completes(person, input.count(age)));
				notes.hit(
						"Der Unterhaltsvorschuss eines Kindes ändert sich im Zeitraum; bitte mit dem Jugendamt klären.");
			}
		}
		if (person.marks().contains(Mark.CHILD_BENEFIT)
				&& input.completesInSpan(person, OptionalInt.of(input.count(CHILD_BENEFIT_CHECK_AGE)))) {
			notes.saw("code",
					"CHILD_BENEFIT_ENDS:" + CheckInput.completes(person, input.count(CHILD_BENEFIT_CHECK_AGE)));
			notes.hit("Ein Kind wird im Zeitraum volljährig; bitte klären, ob das Kindergeld weiter gezahlt wird.");
		}
	}

	private static void preliminary(CheckInput input, Notes notes) {
		long open = input.persons()
			.stream()
			.flatMap((person) -> person.incomes().stream())
			.filter(IncomeRules::isOpen)
			.count();
		boolean prior = MatterRules.has(input, CommunityMark.PRIOR_BENEFIT_PENDING);
		notes.saw("openIncomes", open).saw("priorBenefitPending", prior);
		notes.hitIf(open > 0,
				"Das Einkommen steht noch nicht fest; bitte über eine vorläufige Bewilligung entscheiden.");
		notes.hitIf(prior, "Über eine vorrangige Leistung ist noch nicht entschieden; bitte vorläufig bewilligen.");
	}

	static boolean isOpen(RegularIncome income) {
		return income.regularity() == Regularity.FLUCTUATING || income.kind() == IncomeKind.SELF_EMPLOYED;
	}

	private static boolean isOfChildren(RegularIncome income) {
		return income.kind() == IncomeKind.MAINTENANCE || income.kind() == IncomeKind.MAINTENANCE_ADVANCE;
	}

}
