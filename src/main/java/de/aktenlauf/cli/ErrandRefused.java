package de.aktenlauf.cli;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** The running server did not do what a command asked for. */
final class ErrandRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	ErrandRefused(String key, String detail) {
		super(key, detail, Map.of("detail", detail));
	}

}
