package de.aktenlauf.process;

import java.util.Map;

/** The decision tables of {@code bpmn/}, for what no running process asks. */
public interface Decisions {

	/**
	 * Asks a table in the version that new processes use.
	 * @param decision its id
	 * @param inputs the variables that it reads: codes and flags
	 * @return what the one rule that fits answers, by column; without empty columns
	 * @throws IllegalStateException if no rule fits
	 */
	Map<String, Object> decide(String decision, Map<String, Object> inputs);

	/**
	 * The version of a table that new processes use.
	 * @param decision its id
	 * @return counted from 1
	 * @throws IllegalStateException if there is no such table
	 */
	int version(String decision);

}
