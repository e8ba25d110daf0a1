package de.aktenlauf.decisions.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.circumstances.Flat;
import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.benefit.HousingQuestion;
import de.aktenlauf.benefit.HousingQuestion.Cost;
import de.aktenlauf.benefit.HousingQuestion.Grace;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.Exclusions;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.exclusions.MonthResult.Obstacle;
import de.aktenlauf.decisions.exclusions.MonthResult.ObstacleKind;
import de.aktenlauf.decisions.exclusions.RentLimit;
import de.aktenlauf.decisions.proposal.Proposal.MonthChange;
import de.aktenlauf.decisions.proposal.Proposal.Payment;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * Works a proposal out.
 * <p>
 * Concurrency: unchangeable, any number of threads. Failure: what cannot be calculated is
 * an obstacle of its month; nothing is thrown for bad facts.
 */
public final class Proposals {

	private static final int AUGUST = 8;

	private final Law law;

	private final CrossCheck crossCheck;

	private final EqualMonths equalMonths;

	/**
	 * Takes what it rests on.
	 * @param law the figures
	 * @param crossCheck the second calculation
	 */
	public Proposals(Law law, CrossCheck crossCheck) {
		this.law = law;
		this.crossCheck = crossCheck;
		this.equalMonths = new EqualMonths(law);
	}

	/**
	 * The proposal for some facts.
	 * @param facts the facts
	 * @return the proposal
	 */
	public Proposal propose(Facts facts) {
		return propose(facts, facts.subject().span().months().stream().map((month) -> month(facts, month)).toList());
	}

	/**
	 * The same proposal for a replay: months that cannot differ are calculated once. What
	 * is decided is never worked out in this way.
	 * @param facts the facts
	 * @return the proposal
	 */
	public Proposal again(Facts facts) {
		return propose(facts, this.equalMonths.of(facts, (month) -> month(facts, month)));
	}

	private Proposal propose(Facts facts, List<MonthResult> months) {
		List<MonthChange> changes = months.stream().map((month) -> change(facts, month)).toList();
		List<Payment> payments = payments(facts);
		return new Proposal(facts, Patterns.fit(facts, this.law), months, changes, payments,
				direction(facts, months, payments), Exclusions.run(facts, months, this.law));
	}

	private MonthResult month(Facts facts, BenefitMonth month) {
		Optional<RentLimit> limit = facts.limits().stream().filter((row) -> row.holdsIn(month)).findFirst();
		if (limit.isEmpty()) {
			return hindered(month, List.of(new Obstacle(ObstacleKind.LIMIT_MISSING, "comparisonArea",
					"Für Vergleichsraum und Haushaltsgröße fehlt die Mietgrenze; bitte in config/law/rent_limits.csv"
							+ " ergänzen oder die Angaben zur Wohnung berichtigen.")));
		}
		try {
			Money housing = this.law.benefits().recognise(housing(facts, month, limit.get())).total();
			LocalDate start = facts.subject().periodStart();
			Household household = HouseholdReader
				.check(facts.circumstances().household(month, start, housing).in(month), this.law.figures());
			Calculation calculation = this.law.benefits().calculate(household);
			return new MonthResult(month, housing, Optional.of(calculation), List.of(),
					this.crossCheck.check(household, calculation));
		}
		catch (FigureMissing missing) {
			return hindered(month, List.of(new Obstacle(ObstacleKind.FIGURE_MISSING, missing.figure(),
					String.valueOf(missing.values().get("detail")))));
		}
		catch (HouseholdRefused refused) {
			return hindered(month, refused.findings()
				.stream()
				.map((finding) -> new Obstacle(ObstacleKind.HOUSEHOLD_IMPOSSIBLE, finding.field(), finding.message()))
				.toList());
		}
	}

	private static MonthResult hindered(BenefitMonth month, List<Obstacle> obstacles) {
		return new MonthResult(month, Money.ZERO, Optional.empty(), obstacles, Optional.empty());
	}

	private static HousingQuestion housing(Facts facts, BenefitMonth month, RentLimit limit) {
		Flat flat = facts.circumstances().flat();
		BenefitMonth graceEnd = flat.graceEndsOn().map(BenefitMonth::of).orElseGet(() -> month.plusMonths(-1));
		boolean children = facts.circumstances()
			.persons()
			.stream()
			.anyMatch((person) -> person.role() == HouseholdRole.CHILD);
		return new HousingQuestion(month, new Cost(flat.rent(), flat.heating(), limit.heating()), limit.rent(),
				new Grace(graceEnd, Optional.empty()), new HousingQuestion.Circumstances(false, children));
	}

	private static Optional<MonthTotal> before(Facts facts, BenefitMonth month) {
		return facts.previous().flatMap((approval) -> approval.reference(month));
	}

	private static MonthChange change(Facts facts, MonthResult month) {
		return new MonthChange(month.month(), before(facts, month.month()).map(MonthTotal::paid), month.paid());
	}

	private static Direction direction(Facts facts, List<MonthResult> months, List<Payment> payments) {
		DecisionPattern.Kind kind = facts.subject().pattern().kind();
		if (kind == DecisionPattern.Kind.LETTER) {
			return Direction.REPEAT;
		}
		if (kind == DecisionPattern.Kind.PAYMENT) {
			return payments.isEmpty() ? Direction.REFUSE : Direction.GRANT;
		}
		if (months.stream().anyMatch((month) -> month.calculation().isEmpty())) {
			return Direction.INCOMPLETE;
		}
		if (months.stream().noneMatch((month) -> month.paid().isPositive())) {
			return Direction.REFUSE;
		}
		List<MonthTotal> granted = facts.previous().map(Approval::months).orElse(List.of());
		return granted.isEmpty() ? Direction.GRANT : beside(facts, months);
	}

	/** Rent and supplement are looked at apart: neither may make up for the other. */
	private static Direction beside(Facts facts, List<MonthResult> months) {
		boolean more = false;
		for (MonthResult month : months) {
			Optional<MonthTotal> before = before(facts, month.month());
			Money total = before.map(MonthTotal::total).orElse(Money.ZERO);
			Money supplement = before.map(MonthTotal::childSupplement).orElse(Money.ZERO);
			if (month.total().compareTo(total) < 0 || month.childSupplement().compareTo(supplement) < 0) {
				return Direction.LOWER;
			}
			more |= month.total().compareTo(total) > 0 || month.childSupplement().compareTo(supplement) > 0;
		}
		return more ? Direction.RAISE : Direction.REPEAT;
	}

	private List<Payment> payments(Facts facts) {
		List<Payment> payments = new ArrayList<>();
		if (facts.subject().pattern().kind() == DecisionPattern.Kind.PAYMENT) {
			BenefitMonth month = facts.subject().span().first();
			FigureKey key = (month.value().getMonthValue() == AUGUST) ? FigureKey.SCHOOL_SUPPLIES_FIRST_HALF
					: FigureKey.SCHOOL_SUPPLIES_SECOND_HALF;
			this.law.figures()
				.find(key, month.firstDay())
				.ifPresent((figure) -> Patterns.pupils(facts)
					.forEach((pupil) -> payments
						.add(new Payment(pupil.id(), month, figure.money(), "§ 28 Abs. 3 SGB II"))));
		}
		return payments;
	}

}
