package de.aktenlauf.intake;

/** How far a letter got, for the live bar. */
public enum MailItemStage {

	/** Bytes stored and checked ("geprüft"). */
	CHECKED,
	/** Text read ("gelesen"). */
	READ,
	/** Kind and case decided ("zugeordnet"). */
	ASSIGNED,
	/** In a basket ("verteilt"), or settled otherwise. */
	DISTRIBUTED

}
