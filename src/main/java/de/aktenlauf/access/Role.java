package de.aktenlauf.access;

/** What a person is in the office. */
public enum Role {

	/** Works on the cases of a benefit team. */
	CASEWORKER,
	/** Leads teams, may see files of staff and protected persons. */
	TEAM_LEAD,
	/** Works on appeals. */
	APPEALS_OFFICER,
	/**
	 * Takes mail in, repairs and assigns it; opens no case's file, only letters that it
	 * has to work on, such as returned ones.
	 */
	MAIL_ROOM,
	/** Edits models; sees no social data. */
	PROCESS_ADMIN,
	/**
	 * Reads every file but locked ones and documents about health; each query is
	 * recorded.
	 */
	AUDITOR,
	/** Runs the machine; sees no social data. */
	OPERATOR,
	/** The product itself in automatic steps. */
	SYSTEM

}
