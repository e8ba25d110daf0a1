package de.aktenlauf.process;

import java.util.Optional;

/**
 * Our view of the variables of a running process: ids, codes, dates and amounts; never
 * bytes, text or names of persons.
 */
public interface ProcessContext {

	/**
	 * The business key.
	 * @return for mail the id of the mail item
	 */
	String businessKey();

	/**
	 * Reads a variable.
	 * @param name one of the model's constants
	 * @return its text form, empty if it was never written
	 */
	Optional<String> get(String name);

	/**
	 * Writes a variable.
	 * @param name one of the model's constants
	 * @param value a text, number, boolean or date
	 */
	void set(String name, Object value);

}
