package de.aktenlauf.applications;

import java.util.List;

import de.aktenlauf.applications.circumstances.Circumstances;

/**
 * What was known of a case on a day.
 *
 * @param circumstances the whole
 * @param values each value with its source, by path
 * @param version of what is known now; rises with each change
 */
public record Known(Circumstances circumstances, List<KnownValue> values, long version) {

	/** Keeps an unmodifiable copy. */
	public Known {
		values = List.copyOf(values);
	}

	/**
	 * The whole in the form of the extract, without its head.
	 * @return JSON
	 */
	public String json() {
		return FormTree.write(CircumstancesTree.write(this.circumstances));
	}

}
