package de.aktenlauf.outbound;

/** Why a grant is preliminary (§ 41a I SGB II). Its words stand in the text blocks. */
public enum PreliminaryReason {

	/** Wages differ from month to month. */
	FLUCTUATING_INCOME,
	/** Self-employed. */
	SELF_EMPLOYMENT,
	/** Another office decides first. */
	OTHER_BENEFIT_PENDING,
	/** Evidence takes longer. */
	EVIDENCE_PENDING

}
