package de.aktenlauf.decisions.exclusions;

import java.util.List;
import java.util.Map;

/**
 * What the second calculation says of a month.
 *
 * @param persons the amounts in cents by person and quantity
 * @param differences where it differs from the first; empty if it agrees
 */
public record SecondSheet(Map<String, Map<String, Long>> persons, List<String> differences) {

	/** Keeps unmodifiable copies. */
	public SecondSheet {
		persons = Map.copyOf(persons);
		differences = List.copyOf(differences);
	}

	/**
	 * Whether both agree to the cent.
	 * @return true if nothing differs
	 */
	public boolean agrees() {
		return this.differences.isEmpty();
	}

}
