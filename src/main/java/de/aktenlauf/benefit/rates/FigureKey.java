package de.aktenlauf.benefit.rates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The keys of the law tables, in their order; units and sources stand in the rows. */
public enum FigureKey {

	/** Standard need of stage 1. */
	REGELBEDARFSSTUFE_1,
	/** Standard need of stage 2. */
	REGELBEDARFSSTUFE_2,
	/** Standard need of stage 3. */
	REGELBEDARFSSTUFE_3,
	/** Standard need of stage 4. */
	REGELBEDARFSSTUFE_4,
	/** Standard need of stage 5. */
	REGELBEDARFSSTUFE_5,
	/** Standard need of stage 6. */
	REGELBEDARFSSTUFE_6,
	/** Child supplement. */
	SOFORTZUSCHLAG,
	/** Child benefit. */
	KINDERGELD,
	/** Minimum wage. */
	MINDESTLOHN,
	/** Limit of minor employment. */
	GERINGFUEGIGKEITSGRENZE,
	/** Earned base deduction. */
	EARNED_BASE_DEDUCTION,
	/** Earned base deduction proof above. */
	EARNED_BASE_DEDUCTION_PROOF_ABOVE,
	/** Earned tier 100 520. */
	EARNED_TIER_100_520,
	/** Earned tier 520 1000. */
	EARNED_TIER_520_1000,
	/** Earned tier 1000 top. */
	EARNED_TIER_1000_TOP,
	/** Earned tier 100 1000. */
	EARNED_TIER_100_1000,
	/** Earned top without minor child. */
	EARNED_TOP_WITHOUT_MINOR_CHILD,
	/** Earned top with minor child. */
	EARNED_TOP_WITH_MINOR_CHILD,
	/** Insurance flat adult. */
	INSURANCE_FLAT_ADULT,
	/** Minor income ignored up to. */
	MINOR_INCOME_IGNORED_UP_TO,
	/** Capital income ignored up to. */
	CAPITAL_INCOME_IGNORED_UP_TO,
	/** Additional need pregnancy. */
	MEHRBEDARF_PREGNANCY,
	/** Additional need single parent a. */
	MEHRBEDARF_SINGLE_PARENT_A,
	/** Additional need single parent per child. */
	MEHRBEDARF_SINGLE_PARENT_PER_CHILD,
	/** Additional need single parent cap. */
	MEHRBEDARF_SINGLE_PARENT_CAP,
	/** Additional need disability. */
	MEHRBEDARF_DISABILITY,
	/** Hot water adult. */
	HOT_WATER_ADULT,
	/** Hot water 15th year to 17. */
	HOT_WATER_15TH_YEAR_TO_17,
	/** Hot water 7th to 14th year. */
	HOT_WATER_7TH_TO_14TH_YEAR,
	/** Hot water to 6th year. */
	HOT_WATER_TO_6TH_YEAR,
	/** Asset allowance flat. */
	ASSET_ALLOWANCE_FLAT,
	/** Asset allowance grace period first. */
	ASSET_ALLOWANCE_KARENZ_FIRST,
	/** Asset allowance grace period next. */
	ASSET_ALLOWANCE_KARENZ_NEXT,
	/** Asset allowance age to 30. */
	ASSET_ALLOWANCE_AGE_TO_30,
	/** Asset allowance age from 31st year. */
	ASSET_ALLOWANCE_AGE_FROM_31ST_YEAR,
	/** Asset allowance age from 41st year. */
	ASSET_ALLOWANCE_AGE_FROM_41ST_YEAR,
	/** Asset allowance age from 51st year. */
	ASSET_ALLOWANCE_AGE_FROM_51ST_YEAR,
	/** House area sqm. */
	HOUSE_AREA_SQM,
	/** Flat area sqm. */
	FLAT_AREA_SQM,
	/** Housing grace period months. */
	KDU_KARENZ_MONTHS,
	/** Housing grace period cap factor. */
	KDU_KARENZ_CAP_FACTOR,
	/** Housing reduction period. */
	KDU_REDUCTION_PERIOD,
	/** Sanction duty 1. */
	SANCTION_DUTY_1,
	/** Sanction duty 2. */
	SANCTION_DUTY_2,
	/** Sanction duty 3. */
	SANCTION_DUTY_3,
	/** Sanction duty. */
	SANCTION_DUTY,
	/** Sanction missed meeting. */
	SANCTION_MISSED_MEETING,
	/** Sanction missed meeting repeated. */
	SANCTION_MISSED_MEETING_REPEATED,
	/** Sanction cap. */
	SANCTION_CAP,
	/** Loan offset. */
	LOAN_OFFSET,
	/** Refund offset mild. */
	REFUND_OFFSET_MILD,
	/** Refund offset other. */
	REFUND_OFFSET_OTHER,
	/** Offset cap total. */
	OFFSET_CAP_TOTAL,
	/** Refund minimum. */
	REFUND_MINIMUM,
	/** Advance payment max. */
	ADVANCE_PAYMENT_MAX,
	/** Hearing waiver offset below. */
	HEARING_WAIVER_OFFSET_BELOW,
	/** Interest rate. */
	INTEREST_RATE,
	/** School supplies first half. */
	SCHOOL_SUPPLIES_FIRST_HALF,
	/** School supplies second half. */
	SCHOOL_SUPPLIES_SECOND_HALF,
	/** Participation flat. */
	PARTICIPATION_FLAT,
	/** Deemed service days post. */
	DEEMED_SERVICE_DAYS_POST,
	/** Maintenance advance age 0 5. */
	UNTERHALTSVORSCHUSS_AGE_0_5,
	/** Maintenance advance age 6 11. */
	UNTERHALTSVORSCHUSS_AGE_6_11,
	/** Maintenance advance age 12 17. */
	UNTERHALTSVORSCHUSS_AGE_12_17,
	/** Days of a month. */
	DAYS_OF_A_MONTH,
	/** Age stage 6 below. */
	AGE_STAGE_6_BELOW,
	/** Age stage 5 below. */
	AGE_STAGE_5_BELOW,
	/** Age adult from. */
	AGE_ADULT_FROM,
	/** Age employable from. */
	AGE_EMPLOYABLE_FROM,
	/** Age child below. */
	AGE_CHILD_BELOW,
	/** Age single parent young child below. */
	AGE_SINGLE_PARENT_YOUNG_CHILD_BELOW,
	/** Age single parent child below. */
	AGE_SINGLE_PARENT_CHILD_BELOW,
	/** Single parent children from. */
	SINGLE_PARENT_CHILDREN_FROM,
	/** Earned tier first from. */
	EARNED_TIER_FIRST_FROM,
	/** Earned tier first to. */
	EARNED_TIER_FIRST_TO,
	/** Earned tier second to. */
	EARNED_TIER_SECOND_TO,
	/** Child earned income free. */
	CHILD_EARNED_INCOME_FREE,
	/** Age asset second. */
	AGE_ASSET_SECOND,
	/** Age asset third. */
	AGE_ASSET_THIRD,
	/** Age asset fourth. */
	AGE_ASSET_FOURTH,
	/** Approval period months. */
	APPROVAL_PERIOD_MONTHS,
	/** Approval period months short. */
	APPROVAL_PERIOD_MONTHS_SHORT,
	/** Cut minimum payment. */
	CUT_MINIMUM_PAYMENT,
	/** Cut repetition months. */
	CUT_REPETITION_MONTHS,
	/** Missed meetings unreachable. */
	MISSED_MEETINGS_UNREACHABLE,
	/** Housing grace period pause months. */
	KDU_KARENZ_PAUSE_MONTHS,
	/** Housing grace period renewal months. */
	KDU_KARENZ_RENEWAL_MONTHS,
	/** Offset end months. */
	OFFSET_END_MONTHS,
	/** Refund offset bound. */
	REFUND_OFFSET_BOUND;

	/**
	 * The name in the table.
	 * @return lower snake case
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<FigureKey> of(String text) {
		return Arrays.stream(values()).filter((key) -> key.text().equals(text)).findFirst();
	}

}
