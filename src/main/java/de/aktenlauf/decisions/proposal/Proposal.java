package de.aktenlauf.decisions.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.decisions.exclusions.CheckResult;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.exclusions.SecondSheet;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What is proposed for a case.
 *
 * @param facts what it rests on
 * @param fit whether it is the simple case it is taken for
 * @param months every month with both calculations
 * @param changes every month beside what was granted before
 * @param payments what is paid beside the monthly benefit
 * @param direction what it would do
 * @param checks all 24 checks
 */
public record Proposal(Facts facts, PatternFit fit, List<MonthResult> months, List<MonthChange> changes,
		List<Payment> payments, Direction direction, List<CheckResult> checks) {

	/** The number of the check that draws the control sample. */
	public static final int SAMPLE_CHECK = 21;

	/** Keeps unmodifiable copies. */
	public Proposal {
		months = List.copyOf(months);
		changes = List.copyOf(changes);
		payments = List.copyOf(payments);
		checks = List.copyOf(checks);
	}

	/**
	 * The checks that hit.
	 * @return by number
	 */
	public List<CheckResult> hits() {
		return this.checks.stream().filter(CheckResult::hit).toList();
	}

	/**
	 * What must be proved and is not.
	 * @return in the order of the form
	 */
	public List<Evidence.Needed> missing() {
		return this.facts.evidence().missing();
	}

	/**
	 * Where both calculations differ: an incident.
	 * @return empty if they agree to the cent
	 */
	public List<String> disagreements() {
		return this.months.stream()
			.flatMap((month) -> month.second()
				.map(SecondSheet::differences)
				.orElse(List.of())
				.stream()
				.map((difference) -> month.month() + " " + difference))
			.toList();
	}

	/**
	 * Why a person decides.
	 * @return empty if the product may decide alone
	 */
	public List<Reason> reasons() {
		List<Reason> reasons = new ArrayList<>();
		this.fit.conditions()
			.stream()
			.filter((condition) -> !condition.met())
			.forEach((condition) -> reasons
				.add(new Reason("PATTERN_" + condition.code(), "Nicht erfüllt: " + condition.wording())));
		if (!this.direction.favourable()) {
			reasons.add(new Reason("DIRECTION_" + this.direction.name(), words(this.direction)));
		}
		hits().forEach((check) -> reasons.add(new Reason("CHECK_" + check.number(), check.look().orElse(""))));
		this.months.forEach((month) -> month.obstacles()
			.forEach((obstacle) -> reasons.add(new Reason(obstacle.kind().name(), obstacle.mend()))));
		missing().forEach((need) -> reasons
			.add(new Reason("EVIDENCE_" + need.topic().name(), "Es fehlt: " + need.wording() + ".")));
		if (this.months.stream().anyMatch((month) -> month.calculation().isPresent() && month.second().isEmpty())) {
			reasons.add(new Reason("NO_SECOND_CALCULATION", "Die zweite Berechnung fehlt."));
		}
		if (!disagreements().isEmpty()) {
			reasons.add(new Reason("CALCULATIONS_DIFFER",
					"Beide Berechnungen weichen voneinander ab; bitte nicht entscheiden, bis das geklärt ist."));
		}
		return reasons.stream().distinct().toList();
	}

	/**
	 * Whether the product may decide alone; switches, daily limit and the table of the
	 * office come on top.
	 * @return true if nothing speaks for a person
	 */
	public boolean mayDecideAlone() {
		return reasons().isEmpty() && this.fit.pattern().mayDecide();
	}

	/**
	 * Whether the control sample is the only reason for a person.
	 * @return true if the product would have decided
	 */
	public boolean sampled() {
		List<Reason> reasons = reasons();
		return reasons.size() == 1 && reasons.getFirst().code().equals("CHECK_" + SAMPLE_CHECK)
				&& this.fit.pattern().mayDecide();
	}

	/**
	 * What is granted in all months and payments together.
	 * @return the sum
	 */
	public Money sum() {
		Money monthly = switch (this.facts.subject().pattern().kind()) {
			case PAYMENT, LETTER -> Money.ZERO;
			case RENEWAL, CHANGE, PREPARE ->
				this.months.stream().map(MonthResult::paid).reduce(Money.ZERO, Money::plus);
		};
		return this.payments.stream().map(Payment::amount).reduce(monthly, Money::plus);
	}

	private static String words(Direction direction) {
		return switch (direction) {
			case LOWER -> "Die Leistung würde in mindestens einem Monat sinken; darüber entscheidet ein Mensch.";
			case REFUSE -> "Es bleibt nichts zu bewilligen; darüber entscheidet ein Mensch.";
			case INCOMPLETE -> "Mindestens ein Monat ließ sich nicht berechnen; es wird nichts entschieden.";
			case GRANT, RAISE, REPEAT -> "";
		};
	}

	/**
	 * Why a person decides.
	 *
	 * @param code its stable name
	 * @param text a German sentence
	 */
	public record Reason(String code, String text) {
	}

	/**
	 * A month beside what was granted before.
	 *
	 * @param month the month
	 * @param before what was paid before; empty if nothing was granted
	 * @param after what would be paid
	 */
	public record MonthChange(BenefitMonth month, Optional<Money> before, Money after) {

		/**
		 * The difference.
		 * @return more than before if positive
		 */
		public Money difference() {
			return this.after.minus(this.before.orElse(Money.ZERO));
		}

	}

	/**
	 * Something that is paid beside the monthly benefit.
	 *
	 * @param person for whom
	 * @param month when
	 * @param amount how much
	 * @param source the norm
	 */
	public record Payment(String person, BenefitMonth month, Money amount, String source) {
	}

}
