package de.aktenlauf.intake;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A letter cannot be repaired in this way, or not by this person. */
public class RepairRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	/** The letter is not in quarantine, or the repair does not fit its reason. */
	public static final String NOT_FITTING = "REPAIR_NOT_FITTING";

	/** Somebody proposed already to file the letter as unreadable. */
	public static final String ALREADY_PROPOSED = "REPAIR_ALREADY_PROPOSED";

	/** Nobody proposed it, or somebody decided meanwhile. */
	public static final String NOT_PROPOSED = "REPAIR_NOT_PROPOSED";

	/** The person who proposed cannot confirm. */
	public static final String SAME_PERSON = "REPAIR_SAME_PERSON";

	RepairRefused(String key, MailItemState state) {
		super(key, "The letter cannot be repaired so, it is " + state, Map.of("state", state.name()));
	}

}
