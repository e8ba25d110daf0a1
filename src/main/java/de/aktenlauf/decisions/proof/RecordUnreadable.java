package de.aktenlauf.decisions.proof;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** Stored bytes that are no record. */
public final class RecordUnreadable extends KeyedException {

	private static final long serialVersionUID = 1L;

	RecordUnreadable(Exception cause) {
		super("DECISION_RECORD_UNREADABLE", "The stored bytes are no decision record", Map.of());
		initCause(cause);
	}

}
