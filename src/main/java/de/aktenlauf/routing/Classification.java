package de.aktenlauf.routing;

import java.util.List;
import java.util.Set;

import de.aktenlauf.efile.DocumentKind;

/**
 * What a letter is, and why.
 *
 * @param kind the kind; {@code OTHER} if nothing speaks clearly enough
 * @param confidencePercent 0 to 100
 * @param evidence the words that decided, strongest first
 * @param urgencies reasons to look at it at once
 * @param version of rules and word weights
 */
public record Classification(DocumentKind kind, int confidencePercent, List<Evidence> evidence, Set<Urgency> urgencies,
		String version) {

	/** Stands instead of a version where a person said what the letter is. */
	public static final String BY_PERSON = "PERSON";

	/** Keeps unmodifiable copies. */
	public Classification {
		evidence = List.copyOf(evidence);
		urgencies = Set.copyOf(urgencies);
	}

	/**
	 * Whether a person said what the letter is.
	 * @return false if rules and words decided
	 */
	public boolean byPerson() {
		return this.version.equals(BY_PERSON);
	}

}
