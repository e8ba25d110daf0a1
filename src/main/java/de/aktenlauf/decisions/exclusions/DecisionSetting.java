package de.aktenlauf.decisions.exclusions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The keys of {@code config/decisions/settings.csv}; units and sources stand there. */
public enum DecisionSetting {

	/** A machine-read value less certain than this gives the case to a person. */
	CONFIDENCE_THRESHOLD_PERCENT,
	/** Share of the control sample. */
	SAMPLING_PERCENT,
	/** So many automatic renewals in a row are allowed. */
	RENEWALS_IN_A_ROW,
	/** Assets above this share of the allowance give the case to a person. */
	ASSET_SHARE_PERCENT,
	/** A claim up to this sum gives the case to a person. */
	SMALL_CLAIM,
	/** A larger deviation from the last month gives the case to a person. */
	DEVIATION_PERCENT,
	/** The same in euros. */
	DEVIATION_AMOUNT,
	/** So long an account is new. */
	ACCOUNT_NEW_MONTHS,
	/** So many equal pay slips show a constant wage. */
	PAY_SLIPS,
	/** Age of the second stage of the advance on maintenance. */
	ADVANCE_SECOND_AGE,
	/** Age of its third stage. */
	ADVANCE_THIRD_AGE,
	/** Age at which it ends. */
	ADVANCE_END_AGE,
	/** Age from which child benefit has conditions. */
	CHILD_BENEFIT_CHECK_AGE,
	/** Age from which a child is taken for a pupil. */
	PUPIL_FROM_AGE,
	/** Age below which a child is taken for a pupil. */
	PUPIL_BELOW_AGE,
	/** So many decisions a day without a person. */
	DAILY_LIMIT,
	/** A grant above this sum needs a second person. */
	FOUR_EYES_ABOVE,
	/** A larger share of wrong samples closes the gate. */
	SAMPLE_ERROR_PERCENT,
	/** From so many samples on the share says something. */
	SAMPLE_MINIMUM,
	/** So many of the latest samples are looked at. */
	SAMPLE_WINDOW;

	/**
	 * The name in the table.
	 * @return lower snake case
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<DecisionSetting> of(String text) {
		return Arrays.stream(values()).filter((key) -> key.text().equals(text)).findFirst();
	}

}
