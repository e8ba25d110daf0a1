package de.aktenlauf.benefit.household;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A household that cannot be read or cannot exist; nothing is calculated. */
public final class HouseholdRefused extends KeyedException {

	/** The request is no JSON object. */
	public static final String UNREADABLE = "HOUSEHOLD_UNREADABLE";

	/** The request can be read, but says what cannot be. */
	public static final String IMPOSSIBLE = "HOUSEHOLD_IMPOSSIBLE";

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	HouseholdRefused(String key, List<Finding> findings) {
		super(key, key + " with " + findings.size() + " findings", Map.of("findings", findings.size()));
		this.findings = List.copyOf(findings);
	}

	/**
	 * A household of which a calculation finds out that it says too little.
	 * @param field where
	 * @param message what is wrong and how to mend it, in German
	 * @return the refusal
	 */
	public static HouseholdRefused impossible(String field, String message) {
		return new HouseholdRefused(IMPOSSIBLE, List.of(new Finding(field, message)));
	}

	/**
	 * All that is wrong.
	 * @return at least one
	 */
	public List<Finding> findings() {
		return this.findings;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field where, such as {@code persons[1].birthDate}
	 * @param message what is wrong and how to mend it, in German
	 */
	public record Finding(String field, String message) {
	}

}
