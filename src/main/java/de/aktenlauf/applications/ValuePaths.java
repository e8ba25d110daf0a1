package de.aktenlauf.applications;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes circumstances apart into single values and puts them together again. Persons go
 * by their ids, other lists by their place from 1 on.
 */
final class ValuePaths {

	private static final String PERSONS = "persons";

	/** Keeps the order of the persons. */
	private static final String PLACE = "place";

	private static final Set<String> LISTS = Set.of("incomes", "slips", "assets", "measures");

	private static final Set<String> CODES = Set.of("situations", "marks");

	private ValuePaths() {
	}

	static SortedMap<String, String> values(ObjectNode tree) {
		SortedMap<String, String> values = new TreeMap<>();
		for (Map.Entry<String, JsonNode> part : tree.properties()) {
			if (part.getKey().equals(PERSONS)) {
				persons(part.getValue(), values);
			}
			else {
				take(part.getKey(), part.getValue(), values);
			}
		}
		return values;
	}

	private static void persons(JsonNode persons, Map<String, String> values) {
		for (int i = 0; i < persons.size(); i++) {
			JsonNode person = persons.get(i);
			String path = PERSONS + "/" + person.path("id").asString("");
			values.put(path + "/" + PLACE, Integer.toString(i + 1));
			for (Map.Entry<String, JsonNode> field : person.properties()) {
				if (!field.getKey().equals("id")) {
					take(path + "/" + field.getKey(), field.getValue(), values);
				}
			}
		}
	}

	private static void take(String path, JsonNode node, Map<String, String> values) {
		if (node.isObject()) {
			node.properties().forEach((field) -> take(path + "/" + field.getKey(), field.getValue(), values));
		}
		else if (!node.isArray()) {
			values.put(path, node.asString(""));
		}
		else if (CODES.contains(path.substring(path.lastIndexOf('/') + 1))) {
			List<String> codes = StreamSupport.stream(node.spliterator(), false)
				.map((code) -> code.asString(""))
				.sorted()
				.toList();
			if (!codes.isEmpty()) {
				values.put(path, String.join(" ", codes));
			}
		}
		else {
			for (int i = 0; i < node.size(); i++) {
				take(path + "/" + (i + 1), node.get(i), values);
			}
		}
	}

	static ObjectNode tree(Map<String, String> values) {
		Map<String, Object> root = new LinkedHashMap<>();
		values.forEach((path, value) -> put(root, path.split("/"), value));
		ObjectNode tree = FormTree.empty();
		root.forEach((name, node) -> set(tree, name, node));
		return tree;
	}

	@SuppressWarnings("unchecked")
	private static void put(Map<String, Object> root, String[] steps, String value) {
		Map<String, Object> node = root;
		for (int i = 0; i < steps.length - 1; i++) {
			node = (Map<String, Object>) node.computeIfAbsent(steps[i], (step) -> new LinkedHashMap<String, Object>());
		}
		node.put(steps[steps.length - 1], value);
	}

	@SuppressWarnings("unchecked")
	private static void set(ObjectNode into, String name, Object node) {
		if (node instanceof String value) {
			leaf(into, name, value);
			return;
		}
		Map<String, Object> fields = (Map<String, Object>) node;
		if (name.equals(PERSONS)) {
			ArrayNode persons = into.putArray(name);
			fields.entrySet()
				.stream()
				.sorted(Comparator.comparingInt((person) -> place((Map<String, Object>) person.getValue())))
				.forEach((person) -> {
					ObjectNode one = persons.addObject().put("id", person.getKey());
					object(one, (Map<String, Object>) person.getValue());
				});
		}
		else if (LISTS.contains(name)) {
			ArrayNode list = into.putArray(name);
			fields.entrySet()
				.stream()
				.sorted(Comparator.comparingInt((entry) -> Integer.parseInt(entry.getKey())))
				.forEach((entry) -> object(list.addObject(), (Map<String, Object>) entry.getValue()));
		}
		else {
			object(into.putObject(name), fields);
		}
	}

	private static void object(ObjectNode into, Map<String, Object> fields) {
		fields.forEach((name, value) -> {
			if (!name.equals(PLACE)) {
				set(into, name, value);
			}
		});
	}

	private static int place(Map<String, Object> person) {
		return Integer.parseInt(String.valueOf(person.getOrDefault(PLACE, "0")));
	}

	private static void leaf(ObjectNode into, String name, String value) {
		if (CODES.contains(name)) {
			Arrays.stream(value.split(" ")).forEach(into.putArray(name)::add);
		}
		else if (name.equals("householdSize") && value.matches("\\d{1,4}")) {
			into.put(name, Integer.parseInt(value));
		}
		else if (value.equals("true")) {
			into.put(name, true);
		}
		else {
			into.put(name, value);
		}
	}

}
