package de.aktenlauf.decisions;

import java.util.Map;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.KeyedException;

/** Case, application or circumstances are not known; nothing can be proposed. */
public final class NothingKnown extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names what is missing.
	 * @param what such as {@code CASE}, {@code APPLICATION} or {@code CIRCUMSTANCES}
	 * @param caseNumber the case
	 */
	NothingKnown(String what, CaseNumber caseNumber) {
		super(what + "_UNKNOWN", "Not known for " + caseNumber + ": " + what,
				Map.of("caseNumber", caseNumber.value(), "what", what));
	}

}
