package de.aktenlauf.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known with what a form changes of it.
 *
 * @param tree the whole, in the form of the extract without its head
 * @param places where each person of it stands in the form
 */
record Merged(ObjectNode tree, List<String> places) {

	private static final String PREFIX = "circumstances.";

	SchemaWords words() {
		return new SchemaWords(this.places, PREFIX);
	}

	static Merged whole(ObjectNode given) {
		return new Merged(given.deepCopy(), List.of());
	}

	static Merged of(Optional<ObjectNode> known, ObjectNode given) {
		ObjectNode tree = known.map(ObjectNode::deepCopy).orElseGet(FormTree::empty);
		List<String> places = persons(tree, given.path("persons"));
		overlay(tree, given, "flat");
		overlay(tree, given, "community");
		if (given.has("assets")) {
			tree.set("assets", given.path("assets").deepCopy());
		}
		return new Merged(tree, places);
	}

	private static List<String> persons(ObjectNode tree, JsonNode given) {
		ArrayNode known = (tree.path("persons") instanceof ArrayNode there) ? there : tree.putArray("persons");
		List<String> places = new ArrayList<>();
		known.forEach((person) -> places.add("persons/" + id(person)));
		for (int i = 0; i < given.size(); i++) {
			String place = PREFIX + "persons[" + i + "]";
			int index = places.indexOf("persons/" + id(given.get(i)));
			JsonNode one = given.get(i);
			if (one.path("leaves").asBoolean(false)) {
				if (index >= 0) {
					known.remove(index);
					places.remove(index);
				}
			}
			else if (index >= 0) {
				fields((ObjectNode) known.get(index), one, Set.of("leaves"));
				places.set(index, place);
			}
			else {
				fields(known.addObject(), one, Set.of("leaves"));
				places.add(place);
			}
		}
		return places;
	}

	private static void overlay(ObjectNode tree, ObjectNode given, String part) {
		if (given.has(part)) {
			fields((tree.path(part) instanceof ObjectNode there) ? there : tree.putObject(part), given.path(part),
					Set.of());
		}
	}

	private static void fields(ObjectNode into, JsonNode from, Set<String> without) {
		from.properties()
			.stream()
			.filter((field) -> !without.contains(field.getKey()))
			.forEach((field) -> into.set(field.getKey(), field.getValue().deepCopy()));
	}

	private static String id(JsonNode person) {
		return person.path("id").asString("");
	}

}
