package de.aktenlauf.applications;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** There is no such application. */
public class ApplicationNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	ApplicationNotFound(ApplicationId id) {
		super("APPLICATION_NOT_FOUND", "There is no application " + id, Map.of("application", id.toString()));
	}

}
