package de.aktenlauf.process.benefitdecision;

/**
 * The variables of {@code benefitDecision}; the business key is the application's id.
 */
final class BenefitDecisionVariables {

	/** The case. */
	static final String CASE_NUMBER = "caseNumber";

	/** A {@code DecisionPattern}. */
	static final String PATTERN = "pattern";

	/** A {@code Direction}. */
	static final String DIRECTION = "direction";

	/** How many reasons ask for a person, the control sample aside. */
	static final String OBJECTIONS = "objections";

	/** Numbers of the checks that hit, with commas between; may be empty. */
	static final String CHECKS_HIT = "checksHit";

	/** Whether both calculations agree to the cent. */
	static final String CROSS_CHECK_EQUAL = "crossCheckEqual";

	/** Whether neither a stop switch nor a gate nor the daily limit holds automation. */
	static final String AUTOMATION_OPEN = "automationOpen";

	/** Whether the control sample drew the case. */
	static final String SAMPLED = "sampled";

	/** The highest sum of a month. */
	static final String AMOUNT_CENTS = "amountCents";

	/** Whether evidence is missing that was not asked for yet. */
	static final String EVIDENCE_MISSING = "evidenceMissing";

	/** How often evidence was asked for. */
	static final String EVIDENCE_REQUESTS = "evidenceRequests";

	/** When the term for evidence ends, an instant. */
	static final String EVIDENCE_TERM_DATE = "evidenceTermDate";

	/** How many letters may hold what is missing. */
	static final String EVIDENCE_FOUND = "evidenceFound";

	/** When the term of the hearing ends, an instant. */
	static final String HEARING_TERM_DATE = "hearingTermDate";

	/** The day of the hearing letter. */
	static final String HEARD_ON_DATE = "heardOnDate";

	/** How often somebody was heard. */
	static final String HEARINGS = "hearings";

	/** Who decides: {@code ALONE}, {@code SAMPLE} or {@code PERSON}. */
	static final String PATH = "path";

	/** The rule that decided. */
	static final String RULE_ID = "ruleId";

	/** The rule in German words. */
	static final String RULE_REASON = "ruleReason";

	/** Whether the person who checked the sample found it right. */
	static final String SAMPLE_ACCEPTED = "sampleAccepted";

	/** A {@code DispositionKind}. */
	static final String DECISION_CODE = "decisionCode";

	/** Whether a second person must release the decision. */
	static final String RELEASE_NEEDED = "releaseNeeded";

	/** Who releases: {@code CASEWORKER} or {@code TEAM_LEAD}. */
	static final String RELEASE_ROLE = "releaseRole";

	/** Whether the second person released it. */
	static final String RELEASED = "released";

	/** Who released it. */
	static final String RELEASED_BY = "releasedBy";

	/** The decision that was recorded. */
	static final String DECISION = "decision";

	private BenefitDecisionVariables() {
	}

}
