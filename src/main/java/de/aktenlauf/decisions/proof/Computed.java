package de.aktenlauf.decisions.proof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.benefit.Step;
import de.aktenlauf.decisions.exclusions.CheckResult;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.PatternFit;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.decisions.proposal.Proposal.Payment;
import de.aktenlauf.decisions.proposal.Proposal.Reason;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * Everything that follows from the facts and the figures of the law; what is the same in
 * several months stands once, with its months.
 *
 * @param fit whether it is the simple case it is taken for
 * @param direction what was proposed
 * @param months every month beside what was granted before
 * @param payments what is paid beside the monthly benefit
 * @param checks all 24 checks
 * @param reasons why a person decides
 * @param law law version and figures by months
 * @param first the first calculation by months
 * @param second the second calculation by months
 */
public record Computed(PatternFit fit, Direction direction, List<MonthRow> months, List<Payment> payments,
		List<CheckResult> checks, List<Reason> reasons, List<LawOfMonths> law, List<SheetOfMonths> first,
		List<SecondOfMonths> second) {

	/** Keeps unmodifiable copies. */
	public Computed {
		months = List.copyOf(months);
		payments = List.copyOf(payments);
		checks = List.copyOf(checks);
		reasons = List.copyOf(reasons);
		law = List.copyOf(law);
		first = List.copyOf(first);
		second = List.copyOf(second);
	}

	/**
	 * Takes what a proposal computed.
	 * @param proposal the proposal
	 * @return the same for the record
	 */
	public static Computed of(Proposal proposal) {
		List<MonthRow> rows = new ArrayList<>();
		for (int place = 0; place < proposal.months().size(); place++) {
			MonthResult month = proposal.months().get(place);
			rows.add(new MonthRow(month.month(), month.recognisedHousing(), month.total(), month.childSupplement(),
					proposal.changes().get(place).before()));
		}
		List<MonthResult> calculated = proposal.months()
			.stream()
			.filter((month) -> month.calculation().isPresent())
			.toList();
		return new Computed(proposal.fit(), proposal.direction(), rows, proposal.payments(), proposal.checks(),
				proposal.reasons(), grouped(calculated, (month) -> LawPart.of(calculation(month)), LawOfMonths::new),
				grouped(calculated, (month) -> Sheet.of(calculation(month)), SheetOfMonths::new),
				grouped(calculated.stream().filter((month) -> month.second().isPresent()).toList(),
						(month) -> month.second().orElseThrow().persons(), SecondOfMonths::new));
	}

	private static Calculation calculation(MonthResult month) {
		return month.calculation().orElseThrow();
	}

	private static <K, G> List<G> grouped(List<MonthResult> months, Function<MonthResult, K> key,
			BiFunction<List<BenefitMonth>, K, G> group) {
		Map<K, List<BenefitMonth>> groups = new LinkedHashMap<>();
		months.forEach(
				(month) -> groups.computeIfAbsent(key.apply(month), (same) -> new ArrayList<>()).add(month.month()));
		return groups.entrySet().stream().map((entry) -> group.apply(entry.getValue(), entry.getKey())).toList();
	}

	/**
	 * One month.
	 *
	 * @param month the month
	 * @param recognisedHousing rent and heating that are recognised
	 * @param total all claims without the child supplement
	 * @param childSupplement all child supplements
	 * @param before what was paid before; empty if nothing was granted
	 */
	public record MonthRow(BenefitMonth month, Money recognisedHousing, Money total, Money childSupplement,
			Optional<Money> before) {
	}

	/**
	 * Months with the same law.
	 *
	 * @param months the months
	 * @param law version and figures
	 */
	public record LawOfMonths(List<BenefitMonth> months, LawPart law) {
	}

	/**
	 * Months with the same first calculation.
	 *
	 * @param months the months
	 * @param sheet the calculation
	 */
	public record SheetOfMonths(List<BenefitMonth> months, Sheet sheet) {
	}

	/**
	 * Months with the same second calculation.
	 *
	 * @param months the months
	 * @param persons the amounts in cents by person and quantity
	 */
	public record SecondOfMonths(List<BenefitMonth> months, Map<String, Map<String, Long>> persons) {
	}

	/**
	 * The law of a month.
	 *
	 * @param version the last day on which a figure changed
	 * @param figures the rows that were used
	 */
	public record LawPart(String version, List<FigureRow> figures) {

		static LawPart of(Calculation calculation) {
			return new LawPart(calculation.law().version().toString(),
					calculation.law().figures().stream().map(FigureRow::of).toList());
		}

	}

	/**
	 * The first calculation of a month.
	 *
	 * @param countableIncome what the adults have after deductions
	 * @param persons one row each
	 * @param lines every step
	 */
	public record Sheet(Money countableIncome, List<PersonRow> persons, List<LineRow> lines) {

		static Sheet of(Calculation calculation) {
			return new Sheet(calculation.countableIncome(), calculation.persons().stream().map(PersonRow::of).toList(),
					calculation.lines()
						.stream()
						.map((line) -> new LineRow(line.person(), line.step(), line.amount(), line.reason().source(),
								line.reason().explanation()))
						.toList());
		}

	}

	/**
	 * One step.
	 *
	 * @param person for whom
	 * @param step what it is about
	 * @param amount the amount; deductions are negative
	 * @param source the norm
	 * @param explanation a German sentence
	 */
	public record LineRow(String person, Step step, Money amount, String source, String explanation) {
	}

}
