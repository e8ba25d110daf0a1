package de.aktenlauf.decisions;

import java.util.List;
import java.util.UUID;

import de.aktenlauf.decisions.proof.ProofFinding;

/**
 * What the proof of a decision came to.
 *
 * @param id the decision
 * @param findings what is wrong
 */
public record Verified(UUID id, List<ProofFinding> findings) {

	/** Keeps an unmodifiable copy. */
	public Verified {
		findings = List.copyOf(findings);
	}

	/**
	 * Whether the record is as it was written and computes to the same.
	 * @return true if nothing is wrong
	 */
	public boolean sound() {
		return this.findings.isEmpty();
	}

}
