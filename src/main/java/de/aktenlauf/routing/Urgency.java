package de.aktenlauf.routing;

/** Words that raise the priority, but never choose the kind. */
public enum Urgency {

	/** "fristlos". */
	WITHOUT_NOTICE,
	/** "Räumung". */
	EVICTION,
	/** "Stromsperre". */
	POWER_CUT,
	/** "einstweilige Anordnung". */
	INTERIM_RELIEF,
	/** "mittellos". */
	DESTITUTE

}
