package de.aktenlauf.applications;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a person entered as one of the three forms; checks nothing of it. */
public final class FormWriter {

	private FormWriter() {
	}

	/**
	 * Writes a form.
	 * @param head what it says of itself
	 * @param known the values that are known, by path
	 * @param then the values as they were entered, by path; those of persons who leave
	 * are left out
	 * @param sources where entered values come from, by path
	 * @return its JSON
	 */
	public static byte[] write(Head head, SortedMap<String, String> known, SortedMap<String, String> then,
			Map<String, Source> sources) {
		ObjectNode form = FormTree.empty();
		form.put("format", "aktenlauf-" + FormReader.schema(head.kind()) + "/1");
		form.put("case", head.caseNumber().value());
		form.put("receivedOn", head.receivedOn());
		form.put("from", head.from());
		if (!head.answers().isEmpty()) {
			ObjectNode answers = form.putObject("answers");
			head.answers().forEach((topic, answer) -> answers.put(topic.name(), answer.name()));
		}
		HandIn handIn = head.handIn();
		form.putObject("handIn")
			.put("way", handIn.way().name())
			.put("freeText", handIn.freeText())
			.put("unrecognisedPages", handIn.unrecognisedPages())
			.put("lowestConfidencePercent", handIn.lowestConfidencePercent());
		form.putArray("documents").add(head.document().toString());
		ObjectNode was = ValuePaths.tree(known);
		ObjectNode is = ValuePaths.tree(then);
		ObjectNode said = (head.kind() == FormKind.FIRST_APPLICATION) ? is : changes(was, is);
		if (!said.isEmpty() || head.kind() != FormKind.RENEWAL) {
			form.set("circumstances", said);
		}
		ArrayNode from = form.putArray("sources");
		Set<String> written = ValuePaths.values(is).keySet();
		sources.forEach((path, source) -> {
			if (written.contains(path)) {
				source(from.addObject().put("path", path), source);
			}
		});
		form.put("basedOn", head.basedOn());
		return FormTree.write(form).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Where a value of a form stands that is sent by {@code write}.
	 * @param json the form
	 * @param field a field as findings name it
	 * @return the path of the value, or the field itself
	 */
	public static String path(byte[] json, String field) {
		if (!field.startsWith("circumstances.")) {
			return field;
		}
		StringBuilder path = new StringBuilder();
		JsonNode persons = FormTree.read(json).path("circumstances").path("persons");
		for (String step : field.substring("circumstances.".length()).split("\\.")) {
			int bracket = step.indexOf('[');
			String name = (bracket < 0) ? step : step.substring(0, bracket);
			path.append(path.isEmpty() ? "" : "/").append(name);
			if (bracket > 0) {
				int index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
				path.append('/')
					.append(name.equals("persons") ? persons.path(index).path("id").asString("") : index + 1);
			}
		}
		return path.toString();
	}

	private static void source(ObjectNode row, Source source) {
		row.put("kind", source.kind().name());
		if (source.kind() == Source.Kind.DOCUMENT_PAGE) {
			String[] parts = source.reference().split("/");
			row.put("document", parts[0]).put("page", Integer.parseInt(parts[1]));
			ArrayNode box = row.putArray("box");
			for (String side : parts[2].split(",")) {
				box.add(Integer.parseInt(side));
			}
		}
	}

	private static ObjectNode changes(ObjectNode was, ObjectNode is) {
		ObjectNode changes = FormTree.empty();
		ArrayNode persons = FormTree.empty().putArray("persons");
		for (JsonNode person : is.path("persons")) {
			ObjectNode change = fields(find(was, person.path("id")).orElseGet(FormTree::empty), person);
			if (!change.isEmpty()) {
				change.set("id", person.path("id"));
				persons.add(change);
			}
		}
		for (JsonNode person : was.path("persons")) {
			if (find(is, person.path("id")).isEmpty()) {
				persons.addObject().put("leaves", true).set("id", person.path("id"));
			}
		}
		if (!persons.isEmpty()) {
			changes.set("persons", persons);
		}
		for (String part : new String[] { "flat", "community" }) {
			ObjectNode change = fields(was.path(part), is.path(part));
			if (!change.isEmpty()) {
				changes.set(part, change);
			}
		}
		if (!was.path("assets").equals(is.path("assets"))) {
			changes.set("assets", is.has("assets") ? is.path("assets") : FormTree.empty().putArray("assets"));
		}
		return changes;
	}

	/** Fields that differ; a list that is gone is empty now. */
	private static ObjectNode fields(JsonNode was, JsonNode is) {
		ObjectNode change = FormTree.empty();
		Set<String> names = new TreeSet<>(was.propertyNames());
		names.addAll(is.propertyNames());
		for (String name : names) {
			if (is.has(name) && !is.path(name).equals(was.path(name))) {
				change.set(name, is.path(name));
			}
			else if (!is.has(name) && was.path(name).isArray()) {
				change.putArray(name);
			}
		}
		return change;
	}

	private static Optional<JsonNode> find(ObjectNode tree, JsonNode id) {
		for (JsonNode person : tree.path("persons")) {
			if (person.path("id").equals(id)) {
				return Optional.of(person);
			}
		}
		return Optional.empty();
	}

	/**
	 * What a form says of itself, as it was entered.
	 *
	 * @param kind which form
	 * @param caseNumber the case
	 * @param receivedOn day of receipt, as it was typed
	 * @param from first day, as it was typed
	 * @param answers what is ticked, as far as the form asks
	 * @param handIn how it was handed in
	 * @param document the form in the file
	 * @param basedOn the version of the circumstances that was seen
	 */
	public record Head(FormKind kind, CaseNumber caseNumber, String receivedOn, String from, Map<Topic, Answer> answers,
			HandIn handIn, DocumentId document, long basedOn) {

		/** Keeps an unmodifiable copy. */
		public Head {
			answers = Map.copyOf(answers);
		}

	}

}
