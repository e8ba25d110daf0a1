package de.aktenlauf.decisions.proposal;

import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.exclusions.RentLimits;
import de.aktenlauf.shared.BenefitMonth;

/**
 * For which months is decided.
 *
 * @param law the figures
 * @param limits the local limits
 */
public record Spans(Law law, RentLimits limits) {

	/**
	 * A new approval period: from the month of the application (§ 37 II SGB II) or behind
	 * the last period, for 12 months, or 6 if it is preliminary or the rent is too high
	 * (§ 41 III SGB II).
	 * @param application the application
	 * @param circumstances what is known
	 * @param previous what was granted before
	 * @return the months
	 */
	public MonthSpan renewal(Application application, Circumstances circumstances, Optional<Approval> previous) {
		BenefitMonth received = BenefitMonth.of(application.receivedOn());
		BenefitMonth wanted = BenefitMonth.of(application.from());
		BenefitMonth first = (wanted.compareTo(received) < 0) ? received : wanted;
		BenefitMonth behind = previous.map((approval) -> approval.period().last().plusMonths(1)).orElse(first);
		BenefitMonth start = (behind.compareTo(first) > 0) ? behind : first;
		FigureKey length = shortened(circumstances, start) ? FigureKey.APPROVAL_PERIOD_MONTHS_SHORT
				: FigureKey.APPROVAL_PERIOD_MONTHS;
		return MonthSpan.of(start, this.law.figures().require(length, start.firstDay()).count());
	}

	/**
	 * The rest of an approval period.
	 * @param from the first month that changes
	 * @param previous what was granted
	 * @return from that month to the end of the period, or that month alone
	 */
	public static MonthSpan change(BenefitMonth from, Optional<Approval> previous) {
		BenefitMonth last = previous.map((approval) -> approval.period().last())
			.filter((end) -> end.compareTo(from) >= 0)
			.orElse(from);
		return new MonthSpan(from, last);
	}

	private boolean shortened(Circumstances circumstances, BenefitMonth start) {
		boolean open = circumstances.persons()
			.stream()
			.flatMap((person) -> person.incomes().stream())
			.anyMatch((income) -> income.regularity() == Regularity.FLUCTUATING
					|| income.kind() == IncomeKind.SELF_EMPLOYED);
		boolean prior = circumstances.community().marks().contains(CommunityMark.PRIOR_BENEFIT_PENDING);
		boolean dear = this.limits
			.of(circumstances.flat().comparisonArea(), circumstances.flat().householdSize(),
					new MonthSpan(start, start))
			.stream()
			.anyMatch((limit) -> circumstances.flat().rent().compareTo(limit.rent()) > 0);
		return open || prior || dear;
	}

}
