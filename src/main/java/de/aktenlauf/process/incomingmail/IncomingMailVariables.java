package de.aktenlauf.process.incomingmail;

/** The variables of {@code incomingMail}; the business key is the mail item's id. */
final class IncomingMailVariables {

	/** Non-blank characters read. */
	static final String TEXT_CHARACTERS = "textCharacters";

	/** How many pages are separator sheets. */
	static final String SEPARATOR_SHEETS = "separatorSheets";

	/** A {@code QuarantineReason}; empty once the letter was read. */
	static final String QUARANTINE_REASON = "quarantineReason";

	/** Technical detail without text of the letter. */
	static final String QUARANTINE_DETAIL = "quarantineDetail";

	/** Whether two persons decided that the letter is filed as it is. */
	static final String UNREADABLE = "unreadable";

	/** How a person turned the pages, for reading again; a digit a page, or empty. */
	static final String READ_TURNS = "readTurns";

	/** Whether a person asked for stronger contrast, for reading again. */
	static final String READ_STRONGER = "readStronger";

	/** A {@code DocumentKind}. */
	static final String DOCUMENT_KIND = "documentKind";

	/** Whether words of the letter ask for haste. */
	static final String URGENT = "urgent";

	/** Whether exactly one case fits. */
	static final String CASE_FOUND = "caseFound";

	/** The case; empty as long as there is none. Written by a person, too. */
	static final String CASE_NUMBER = "caseNumber";

	/** Whether the file is locked. */
	static final String PROTECTED_FILE = "protectedFile";

	/** Whether the case's worker is away today. */
	static final String ASSIGNEE_ABSENT = "assigneeAbsent";

	/** The filed document's id. */
	static final String DOCUMENT = "document";

	/** Owner of baskets that the letter goes to. */
	static final String DESTINATION = "destination";

	/** A {@code Priority}. */
	static final String PRIORITY = "priority";

	/** Term in working days from registration. */
	static final String TERM_WORKING_DAYS = "termWorkingDays";

	/** Term in months from receipt. */
	static final String TERM_MONTHS = "termMonths";

	/** The routing rule that decided. */
	static final String RULE_ID = "ruleId";

	/** The rule in German words. */
	static final String RULE_REASON = "ruleReason";

	/** The basket. */
	static final String BASKET = "basket";

	/** Who should do it; empty for everybody of the basket. */
	static final String ASSIGNEE = "assignee";

	/** By when, an ISO date. */
	static final String DUE_ON_DATE = "dueOnDate";

	private IncomingMailVariables() {
	}

}
