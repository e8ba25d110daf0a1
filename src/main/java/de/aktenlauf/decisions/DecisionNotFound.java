package de.aktenlauf.decisions;

import java.util.Map;
import java.util.UUID;

import de.aktenlauf.shared.KeyedException;

/** There is no such decision. */
public final class DecisionNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	DecisionNotFound(UUID id) {
		super("DECISION_NOT_FOUND", "There is no decision " + id, Map.of("decision", id.toString()));
	}

}
