package de.aktenlauf.applications;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Two values of one path in one sentence. */
final class SideBySide {

	private SideBySide() {
	}

	static String words(Map<String, String> stored, Map<String, String> said, String path) {
		return "Gespeichert ist " + shown(stored.get(path)) + ", angegeben ist " + shown(said.get(path)) + ".";
	}

	private static String shown(@Nullable String value) {
		return (value == null) ? "nichts" : "„" + value + "“";
	}

}
