package de.aktenlauf.benefit.household;

import java.util.Arrays;
import java.util.Optional;

/** What is true of a person or is not. */
public enum Mark {

	/** Pregnant after the twelfth week (§ 21 II SGB II). */
	PREGNANT_AFTER_WEEK_12("pregnantAfterWeek12"),
	/** Takes part in working life with a disability (§ 21 IV SGB II). */
	PARTICIPATION_IN_WORKING_LIFE("participationInWorkingLife"),
	/** The parent to whom child benefit is paid. */
	RECEIVES_CHILD_BENEFIT("receivesChildBenefit"),
	/** The child for whom child benefit is paid. */
	CHILD_BENEFIT("childBenefit");

	private final String field;

	Mark(String field) {
		this.field = field;
	}

	/**
	 * The field of the request.
	 * @return its name in JSON
	 */
	public String field() {
		return this.field;
	}

	static Optional<Mark> of(String field) {
		return Arrays.stream(values()).filter((mark) -> mark.field.equals(field)).findFirst();
	}

}
