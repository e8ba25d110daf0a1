package de.aktenlauf.decisions;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** What another system granted cannot be taken over. */
public final class ApprovalRefused extends KeyedException {

	/** The request cannot be read or says what cannot be. */
	public static final String INVALID = "APPROVAL_INVALID";

	/** Another period already covers one of the months. */
	public static final String OVERLAPS = "APPROVAL_OVERLAPS";

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	ApprovalRefused(String key, List<Finding> findings) {
		super(key, key + " with " + findings.size() + " findings", Map.of("findings", findings.size()));
		this.findings = List.copyOf(findings);
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
	 * @param field where
	 * @param message what is wrong and how to mend it, in German
	 */
	public record Finding(String field, String message) {
	}

}
