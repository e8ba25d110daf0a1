package de.aktenlauf.decisions;

/** What a person may decide about an application. */
public enum DispositionKind {

	/** Grant what is proposed. */
	GRANT,
	/** Grant it until all facts are known (§ 41a SGB II). */
	GRANT_PRELIMINARY,
	/** Refuse it. */
	REFUSE,
	/** Ask for evidence (§ 60 SGB I). */
	REQUEST_EVIDENCE,
	/** Hear the person first (§ 24 SGB X). */
	HEAR,
	/** The application was withdrawn. */
	WITHDRAWN

}
