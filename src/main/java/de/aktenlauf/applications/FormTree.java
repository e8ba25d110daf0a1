package de.aktenlauf.applications;

import java.util.List;

import de.aktenlauf.shared.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads bytes as one JSON object; what is {@code null} counts as not said. */
final class FormTree {

	private static final int MAX_BYTES = Applications.MAX_BYTES;

	private static final JsonMapper JSON = JsonMapper.builder()
		// What is written twice says two things.
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private FormTree() {
	}

	static ObjectNode read(byte[] json) {
		if (json.length > MAX_BYTES) {
			throw FormRefused.of(FormRefused.TOO_LARGE, "body",
					"Das Formular ist größer als " + MAX_BYTES + " Bytes; bitte die Angaben prüfen.");
		}
		try {
			JsonNode tree = JSON.readTree(json);
			if (tree instanceof ObjectNode object) {
				dropNulls(object);
				return object;
			}
			throw FormRefused.of(FormRefused.UNREADABLE, "body", "Der Inhalt ist kein JSON-Objekt { … }.");
		}
		catch (JacksonException ex) {
			throw FormRefused.of(FormRefused.UNREADABLE, "body",
					"Der Inhalt ist kein gültiges JSON in UTF-8 (" + JsonFault.place(ex) + ").");
		}
	}

	static String write(ObjectNode tree) {
		return JSON.writeValueAsString(tree);
	}

	static ObjectNode empty() {
		return JSON.createObjectNode();
	}

	private static void dropNulls(JsonNode node) {
		if (node instanceof ObjectNode object) {
			List<String> empty = object.propertyNames().stream().filter((name) -> object.path(name).isNull()).toList();
			empty.forEach(object::remove);
		}
		node.forEach(FormTree::dropNulls);
	}

}
