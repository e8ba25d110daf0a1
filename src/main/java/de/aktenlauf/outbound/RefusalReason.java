package de.aktenlauf.outbound;

/**
 * Why an application is refused.
 *
 * @param ground the rule
 * @param facts the facts of this case and, where the law leaves a choice, how it was
 * made; 10 to 1,000 characters
 */
public record RefusalReason(Ground ground, String facts) {

	/** Refuses a reason without facts. */
	public RefusalReason {
		Findings findings = new Findings();
		findings.text(facts, 10, "reasons.facts");
		findings.refuse();
	}

	/** The rule; its words stand in the text blocks. */
	public enum Ground {

		/** Income covers the need, §§ 9, 11 SGB II. */
		NOT_IN_NEED,
		/** Assets, § 12 SGB II. */
		ASSETS,
		/** Age, § 7 I 1 Nr. 1, § 7a SGB II. */
		AGE,
		/** Not employable, § 8 SGB II. */
		NOT_EMPLOYABLE,
		/** No habitual residence here, § 7 I 1 Nr. 4, § 36 SGB II. */
		RESIDENCE,
		/** Institution or pension, § 7 IV SGB II. */
		INSTITUTION,
		/** Training or studies, § 7 V SGB II. */
		TRAINING,
		/** No co-operation, § 66 SGB I. */
		NO_COOPERATION

	}

}
