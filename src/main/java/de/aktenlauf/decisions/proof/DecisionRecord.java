package de.aktenlauf.decisions.proof;

import java.util.List;
import java.util.UUID;

import de.aktenlauf.decisions.exclusions.Facts;

/**
 * One decision as it is kept for ever.
 *
 * @param schema the form, {@value #SCHEMA}
 * @param id its identifier
 * @param supersedes the decisions that it replaces in some or all of their months
 * @param inputs what it rests on
 * @param computed what follows from that
 * @param act what was decided
 */
public record DecisionRecord(String schema, UUID id, List<UUID> supersedes, Facts inputs, Computed computed, Act act) {

	/** The form that is written. */
	public static final String SCHEMA = "aktenlauf-decision/1";

	/** Keeps an unmodifiable copy. */
	public DecisionRecord {
		supersedes = List.copyOf(supersedes);
	}

	/**
	 * Its one form.
	 * @return canonical JSON
	 */
	public byte[] bytes() {
		return CanonicalJson.write(this);
	}

}
