package de.aktenlauf.process;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** There is no open incident with this id. */
public class IncidentNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the id.
	 * @param incident what was asked for
	 */
	public IncidentNotFound(String incident) {
		super("INCIDENT_NOT_FOUND", "There is no open incident " + incident, Map.of("incident", incident));
	}

}
