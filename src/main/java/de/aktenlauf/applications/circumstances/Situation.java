package de.aktenlauf.applications.circumstances;

/** What lets a person look at a case instead of a rule. */
public enum Situation {

	/** Lives in an institution (§ 7 IV SGB II). */
	IN_INSTITUTION,
	/** In training (§ 7 V, § 11b IIb SGB II). */
	IN_TRAINING,
	/** Pupil or student (§ 7 V, § 11b IIb SGB II). */
	IN_EDUCATION,
	/** Draws a pension (§ 7 IV SGB II). */
	PENSION,
	/** Employability is in doubt (§ 44a SGB II). */
	EMPLOYABILITY_DOUBTED,
	/** Below 25 with a flat of their own (§ 22 V SGB II). */
	OWN_FLAT_BELOW_25,
	/** Stays outside the area (§ 7b SGB II). */
	ABSENT,
	/** Expects a child. */
	EXPECTS_CHILD,
	/** Needs a diet at extra cost (§ 21 V SGB II). */
	DIET,
	/** Has a need that cannot be put off (§ 21 VI SGB II). */
	HARDSHIP,
	/** Has died (§ 40 V SGB II). */
	DECEASED

}
