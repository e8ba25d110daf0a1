package de.aktenlauf.decisions.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names the places where two JSON texts differ. */
final class JsonDifference {

	private static final int MAX_SHOWN = 20;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<ProofFinding> findings = new ArrayList<>();

	private JsonDifference() {
	}

	static List<ProofFinding> between(byte[] stored, byte[] computed) {
		JsonDifference difference = new JsonDifference();
		try {
			difference.compare("", JSON.readTree(stored), JSON.readTree(computed));
		}
		catch (JacksonException ex) {
			difference.add("");
		}
		if (difference.findings.isEmpty()) {
			difference.findings
				.add(new ProofFinding("FORM", "", "Der Nachweis steht nicht in der festgelegten Schreibweise."));
		}
		return difference.findings;
	}

	private void compare(String path, JsonNode stored, JsonNode computed) {
		if (this.findings.size() >= MAX_SHOWN || stored.equals(computed)) {
			return;
		}
		if (stored.isObject() && computed.isObject()) {
			Set<String> names = new TreeSet<>(stored.propertyNames());
			names.addAll(computed.propertyNames());
			names.forEach((name) -> compare(path.isEmpty() ? name : path + "." + name, stored.path(name),
					computed.path(name)));
		}
		else if (stored.isArray() && computed.isArray() && stored.size() == computed.size()) {
			for (int place = 0; place < stored.size(); place++) {
				compare(path + "[" + place + "]", stored.path(place), computed.path(place));
			}
		}
		else {
			add(path);
		}
	}

	private void add(String path) {
		this.findings.add(new ProofFinding("RECOMPUTED_DIFFERS", path,
				"Die Neuberechnung kommt hier zu einem anderen Ergebnis als der Nachweis."));
	}

}
