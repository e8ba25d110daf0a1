package de.aktenlauf.benefit;

import java.time.LocalDate;

import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;

/**
 * Which rules hold where the law changed: by the start of the approval period for assets
 * (§ 65a I), by the month for rent, by the day of the breach for cuts (§ 65a II). Never
 * by "today".
 *
 * @param assets which § 12 holds
 * @param rent which § 22 I holds
 * @param cuts which §§ 31a to 32 hold
 */
public record LawInForce(Version assets, Version rent, Version cuts) {

	/**
	 * The transition norm.
	 * @param figures the dated figures; the days of the change are theirs
	 * @param approvalPeriodStart first day of the approval period
	 * @param month the month that is calculated
	 * @param breachDate the day of a breach, or any day of the month if there is none
	 * @return the rules that hold
	 */
	public static LawInForce lawFor(Figures figures, LocalDate approvalPeriodStart, BenefitMonth month,
			LocalDate breachDate) {
		return new LawInForce(since(figures, FigureKey.ASSET_ALLOWANCE_AGE_TO_30, approvalPeriodStart),
				since(figures, FigureKey.KDU_KARENZ_CAP_FACTOR, month.firstDay()),
				since(figures, FigureKey.SANCTION_DUTY, breachDate));
	}

	private static Version since(Figures figures, FigureKey newFigure, LocalDate day) {
		return figures.find(newFigure, day).isPresent() ? Version.NEW : Version.OLD;
	}

	/** Before or after the 13th SGB II amendment act. */
	public enum Version {

		/** As until 2026-06-30. */
		OLD,
		/** As from 2026-07-01. */
		NEW

	}

}
