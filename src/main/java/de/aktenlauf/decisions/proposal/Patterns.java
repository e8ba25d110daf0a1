package de.aktenlauf.decisions.proposal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.DecisionSetting;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.proposal.PatternFit.Condition;
import de.aktenlauf.shared.BenefitMonth;

/** Which simple case something is, and why. */
public final class Patterns {

	private static final int AUGUST = 8;

	private static final int FEBRUARY = 2;

	private Patterns() {
	}

	/**
	 * The simple case that comes nearest to an application.
	 * @param application what was applied for
	 * @param circumstances what is known
	 * @return the pattern; {@code NONE} if a person always decides
	 */
	public static DecisionPattern nearest(Application application, Circumstances circumstances) {
		return switch (application.form()) {
			case RENEWAL -> incomes(circumstances).anyMatch((income) -> income.kind() == IncomeKind.EARNED)
					? DecisionPattern.A2 : DecisionPattern.A1;
			case CHANGE_NOTICE -> onlyHousing(application) ? DecisionPattern.A6 : DecisionPattern.NONE;
			case FIRST_APPLICATION -> DecisionPattern.NONE;
		};
	}

	/**
	 * Whether a case is the simple one it is taken for.
	 * @param facts the facts
	 * @param law the figures
	 * @return every condition with its answer
	 */
	public static PatternFit fit(Facts facts, Law law) {
		DecisionPattern pattern = facts.subject().pattern();
		return new PatternFit(pattern, switch (pattern) {
			case A1 -> List.of(renewal(facts), unchanged(facts), nothingBeside(facts), noPay(facts), rent(facts));
			case A2 -> List.of(renewal(facts), unchanged(facts), nothingBeside(facts), constantPay(facts), slips(facts),
					rent(facts));
			case A3 -> List.of(granted(facts), newFigures(facts, law));
			case A4 -> List.of(granted(facts), birthday(facts, law), noTurningPoint(facts, law));
			case A5 -> List.of(granted(facts), schoolMonth(facts), pupil(facts));
			case A6 -> List.of(granted(facts), housingNotice(facts), nothingBeside(facts), rent(facts));
			case A7 -> List.of(granted(facts), new Condition("ADVERSE", false,
					"Ein Guthaben mindert die Leistung des nächsten Monats: darüber entscheidet ein Mensch."));
			case A8 -> List.of();
			case NONE -> List.of(new Condition("NO_PATTERN", false,
					"Der Fall ist keiner der einfachen Fälle; ein Mensch entscheidet."));
		});
	}

	private static Condition renewal(Facts facts) {
		return new Condition("RENEWAL", form(facts, FormKind.RENEWAL), "Weiterbewilligungsantrag");
	}

	private static Condition unchanged(Facts facts) {
		boolean all = facts.application()
			.filter((application) -> Arrays.stream(Topic.values())
				.allMatch((topic) -> application.answers().get(topic) == Answer.UNCHANGED))
			.isPresent();
		return new Condition("ALL_UNCHANGED", all, "Alle Antworten sind „unverändert“.");
	}

	private static Condition nothingBeside(Facts facts) {
		boolean nothing = facts.application()
			.map(Application::handIn)
			.filter((handIn) -> !handIn.freeText() && handIn.unrecognisedPages() == 0)
			.isPresent();
		return new Condition("NOTHING_BESIDE", nothing, "Kein freier Text und keine fremde Seite.");
	}

	private static Condition noPay(Facts facts) {
		return new Condition("NO_PAY",
				incomes(facts.circumstances()).allMatch((income) -> income.kind() == IncomeKind.MAINTENANCE_ADVANCE),
				"Kein Einkommen außer Kindergeld und Unterhaltsvorschuss.");
	}

	private static Condition constantPay(Facts facts) {
		boolean constant = incomes(facts.circumstances()).allMatch(
				(income) -> (income.kind() == IncomeKind.EARNED || income.kind() == IncomeKind.MAINTENANCE_ADVANCE)
						&& income.regularity() == Regularity.CONSTANT);
		return new Condition("CONSTANT_PAY", constant, "Nur gleichbleibender Lohn aus unbefristetem Vertrag.");
	}

	private static Condition slips(Facts facts) {
		int needed = count(facts, DecisionSetting.PAY_SLIPS);
		boolean equal = incomes(facts.circumstances()).filter((income) -> income.kind() == IncomeKind.EARNED)
			.allMatch((income) -> income.slips().size() >= needed && income.slips()
				.stream()
				.limit(needed)
				.allMatch((slip) -> slip.gross().equals(income.gross()) && slip.net().equals(income.net())));
		return new Condition("EQUAL_SLIPS", equal, "Die letzten " + needed + " Lohnabrechnungen sind gleich.");
	}

	private static Condition rent(Facts facts) {
		boolean within = facts.subject()
			.span()
			.months()
			.stream()
			.allMatch((month) -> facts.limits()
				.stream()
				.anyMatch((limit) -> limit.holdsIn(month)
						&& facts.circumstances().flat().rent().compareTo(limit.rent()) <= 0
						&& facts.circumstances().flat().heating().compareTo(limit.heating()) <= 0));
		return new Condition("RENT_WITHIN_LIMIT", within, "Miete und Heizung liegen innerhalb der Grenze.");
	}

	private static Condition granted(Facts facts) {
		boolean covered = facts.previous()
			.filter((approval) -> approval.period().contains(facts.subject().span().firstDay()))
			.isPresent();
		return new Condition("GRANTED", covered, "Für den Monat ist schon bewilligt.");
	}

	private static Condition newFigures(Facts facts, Law law) {
		BenefitMonth first = facts.subject().span().first();
		return new Condition("NEW_FIGURES", law.figures().lawVersion(first).equals(first.firstDay()),
				"Mit dem ersten Monat ändern sich gesetzliche Beträge.");
	}

	private static Condition birthday(Facts facts, Law law) {
		return new Condition("BIRTHDAY",
				turns(facts, law, FigureKey.AGE_STAGE_6_BELOW, FigureKey.AGE_STAGE_5_BELOW,
						FigureKey.AGE_SINGLE_PARENT_YOUNG_CHILD_BELOW, FigureKey.AGE_SINGLE_PARENT_CHILD_BELOW),
				"Ein Kind wird in dem Monat 6, 7, 14 oder 16.");
	}

	private static Condition noTurningPoint(Facts facts, Law law) {
		return new Condition("NO_TURNING_POINT",
				!turns(facts, law, FigureKey.AGE_EMPLOYABLE_FROM, FigureKey.AGE_ADULT_FROM, FigureKey.AGE_CHILD_BELOW),
				"Kein Kind wird in dem Monat 15, 18 oder 25.");
	}

	private static boolean turns(Facts facts, Law law, FigureKey... ages) {
		BenefitMonth first = facts.subject().span().first();
		return children(facts).anyMatch((child) -> Arrays.stream(ages)
			.map((key) -> law.count(key, first.firstDay()))
			.filter(OptionalInt::isPresent)
			.anyMatch((age) -> first.contains(child.completes(age.orElseThrow()))));
	}

	private static Condition schoolMonth(Facts facts) {
		int month = facts.subject().span().first().value().getMonthValue();
		return new Condition("SCHOOL_MONTH", month == AUGUST || month == FEBRUARY,
				"Schulbedarf wird zum 1. August und 1. Februar gezahlt.");
	}

	private static Condition pupil(Facts facts) {
		return new Condition("PUPIL", pupils(facts).findAny().isPresent(), "Ein Kind ist im Schulalter.");
	}

	/** Children of an age at which everybody goes to school. */
	static Stream<HouseholdMember> pupils(Facts facts) {
		int from = count(facts, DecisionSetting.PUPIL_FROM_AGE);
		int below = count(facts, DecisionSetting.PUPIL_BELOW_AGE);
		return children(facts).filter((child) -> {
			int age = child.ageOn(facts.subject().span().firstDay());
			return age >= from && age < below;
		});
	}

	private static Condition housingNotice(Facts facts) {
		return new Condition("HOUSING_ONLY", facts.application().filter(Patterns::onlyHousing).isPresent(),
				"Die Mitteilung betrifft nur die Wohnung.");
	}

	private static boolean onlyHousing(Application application) {
		return application.form() == FormKind.CHANGE_NOTICE
				&& application.answers().get(Topic.HOUSING) == Answer.CHANGED
				&& application.answers()
					.entrySet()
					.stream()
					.noneMatch((entry) -> entry.getKey() != Topic.HOUSING && entry.getValue() == Answer.CHANGED);
	}

	private static boolean form(Facts facts, FormKind kind) {
		return facts.application().filter((application) -> application.form() == kind).isPresent();
	}

	private static Stream<RegularIncome> incomes(Circumstances circumstances) {
		return circumstances.persons().stream().map(PersonCircumstances::incomes).flatMap(List::stream);
	}

	private static Stream<HouseholdMember> children(Facts facts) {
		return facts.circumstances()
			.persons()
			.stream()
			.filter((person) -> person.role() == HouseholdRole.CHILD)
			.map((person) -> new HouseholdMember(person.id(), person.role(), person.birthDate(), Set.of(), List.of()));
	}

	private static int count(Facts facts, DecisionSetting setting) {
		return new BigDecimal(facts.settings().getOrDefault(setting, "0")).intValueExact();
	}

}
