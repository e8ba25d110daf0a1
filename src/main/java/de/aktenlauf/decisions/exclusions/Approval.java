package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What was granted for a period.
 *
 * @param period the approval period
 * @param months what was granted for each month, in their order
 * @param automaticRenewals how many times in a row it was renewed without a person
 * @param assetLawStart first day of the period by whose law the assets were judged (§ 65a
 * I SGB II)
 */
public record Approval(MonthSpan period, List<MonthTotal> months, int automaticRenewals, LocalDate assetLawStart) {

	/** Keeps a copy in the order of the months. */
	public Approval {
		months = months.stream().sorted(Comparator.comparing(MonthTotal::month)).toList();
	}

	/**
	 * What was granted for a month, or last, if the month lies behind the period.
	 * @param month the month
	 * @return empty if nothing was granted up to then
	 */
	public Optional<MonthTotal> reference(BenefitMonth month) {
		return this.months.stream()
			.filter((granted) -> granted.month().compareTo(month) <= 0)
			.reduce((first, second) -> second);
	}

	/**
	 * What was granted for one month.
	 *
	 * @param month the month
	 * @param total all claims without the child supplement
	 * @param childSupplement all child supplements
	 */
	public record MonthTotal(BenefitMonth month, Money total, Money childSupplement) {

		/**
		 * Everything that is paid.
		 * @return both together
		 */
		public Money paid() {
			return this.total.plus(this.childSupplement);
		}

	}

}
