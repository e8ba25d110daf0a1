package de.aktenlauf.applications;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * Says in German what a schema found, and how to mend it. Values of clients are not
 * repeated.
 *
 * @param places where the persons of the tree stand in what was sent; empty if the tree
 * is what was sent
 * @param prefix what stands before each field
 */
record SchemaWords(List<String> places, String prefix) {

	private static final int MAX_NAME = 40;

	static SchemaWords ofForm() {
		return new SchemaWords(List.of(), "");
	}

	void note(Error error, Findings findings) {
		String keyword = Optional.ofNullable(error.getKeyword()).orElse("");
		String field = field(error.getInstanceLocation());
		switch (keyword) {
			case "required" -> findings.add(below(field, property(error)), "Das Feld fehlt; bitte angeben.");
			case "additionalProperties" -> findings.add(below(field, property(error)),
					"Dieses Feld gibt es hier nicht; bitte weglassen oder die Schreibweise prüfen.");
			case "pattern", "format" -> findings.add(field, form(field, error));
			default -> findings.add(field.isEmpty() ? "body" : field, message(keyword, error));
		}
	}

	private static String message(String keyword, Error error) {
		JsonNode rule = error.getSchemaNode();
		return switch (keyword) {
			case "type" -> "Erwartet wird " + type(rule) + ".";
			case "const" -> "Erwartet wird " + rule.asString() + ".";
			case "enum" -> "Diesen Wert gibt es hier nicht; erlaubt sind " + choices(rule) + ".";
			case "minimum" -> "Die Zahl ist zu klein; mindestens " + rule.asString() + ".";
			case "maximum" -> "Die Zahl ist zu groß; höchstens " + rule.asString() + ".";
			case "minItems" -> "Die Liste braucht mindestens " + rule.asString() + " Einträge.";
			case "maxItems" -> "Die Liste hat mehr als " + rule.asString()
					+ " Einträge; das kann nicht stimmen, bitte die Angaben prüfen.";
			case "uniqueItems" -> "In der Liste steht etwas doppelt; bitte nur einmal nennen.";
			case "minLength", "maxLength" -> "Der Text hat nicht die erlaubte Länge.";
			case "minProperties" -> "Hier ist nichts angegeben; bitte nennen, was sich ändert, oder weglassen.";
			default -> "Die Angabe passt nicht zum Schema (" + keyword + ").";
		};
	}

	private static String form(String field, Error error) {
		String definition = String.valueOf(error.getSchemaLocation());
		String written = (error.getInstanceNode() != null) ? error.getInstanceNode().asString("") : "";
		if (definition.contains("/amount/")) {
			return written.startsWith("-") ? "Der Betrag ist negativ; bitte ohne Minus, Abzüge haben eigene Felder."
					: "Erwartet wird ein Betrag wie \"900.00\": mit Punkt, auf Cent, unter einer Million, ohne Währung.";
		}
		if (definition.contains("/date/")) {
			return "Erwartet wird ein Tag, den es gibt, in der Form 2026-11-01.";
		}
		if (definition.contains("/month/")) {
			return "Erwartet wird ein Monat in der Form 2026-10.";
		}
		return definition.contains("/personId/")
				? "Eine Kennung hat 1 bis 16 Ziffern und Buchstaben, wie 355A123456 oder B."
				: "Die Schreibweise passt nicht; Beispiele stehen im Schema (" + field + ").";
	}

	private static String type(JsonNode rule) {
		return switch (rule.asString("")) {
			case "object" -> "ein Objekt { … }";
			case "array" -> "eine Liste [ … ]";
			case "boolean" -> "true oder false";
			case "integer" -> "eine ganze Zahl ohne Anführungszeichen";
			default -> "ein Text in Anführungszeichen; auch Beträge und Tage sind Texte";
		};
	}

	private static String choices(JsonNode rule) {
		return String.join(", ",
				StreamSupport.stream(rule.spliterator(), false).map((choice) -> choice.asString("")).toList());
	}

	private static String property(Error error) {
		String name = Optional.ofNullable(error.getProperty()).orElse("").replaceAll("[^\\p{L}\\p{N}_.-]", "?");
		return name.substring(0, Math.min(MAX_NAME, name.length()));
	}

	private String below(String field, String property) {
		return field.isEmpty() ? this.prefix + property : field + "." + property;
	}

	/** The place as {@code persons[1].birthDate}. */
	private String field(NodePath location) {
		StringBuilder field = new StringBuilder();
		for (int i = 0; i < location.getNameCount(); i++) {
			Object step = location.getElement(i);
			if (step instanceof Integer) {
				field.append('[').append(step).append(']');
			}
			else {
				field.append(field.isEmpty() ? "" : ".").append(step);
			}
		}
		String place = field.toString();
		if (place.isEmpty()) {
			return "";
		}
		for (int i = 0; i < this.places.size(); i++) {
			String person = "persons[" + i + "]";
			if (place.startsWith(person)) {
				return this.places.get(i) + place.substring(person.length());
			}
		}
		return this.prefix + place;
	}

}
