package de.aktenlauf.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object of the register; notes a finding for each that is wrong. */
record Fields(JsonNode node, String path, List<String> findings) {

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}\\p{Co}\\p{Cn}]");

	boolean isObject() {
		return this.node.isObject();
	}

	void refuse(String field, String finding) {
		this.findings.add(this.path + field + " " + finding + ".");
	}

	@Nullable String needed(String field, int maxLength) {
		int before = this.findings.size();
		String text = optional(field, maxLength);
		if (text == null && this.findings.size() == before) {
			refuse(field, "fehlt oder ist leer; das Feld wird gebraucht");
		}
		return text;
	}

	@Nullable String optional(String field, int maxLength) {
		JsonNode value = this.node.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			refuse(field, "ist kein Text; der Wert gehört in Anführungszeichen");
			return null;
		}
		String text = Normalizer.normalize(value.stringValue(), Normalizer.Form.NFC).strip();
		if (text.length() > maxLength) {
			refuse(field, "ist länger als " + maxLength + " Zeichen; bitte kürzen");
			return null;
		}
		if (UNPRINTABLE.matcher(text).find()) {
			refuse(field, "enthält Steuerzeichen; bitte entfernen");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

	<E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type, @Nullable E whenMissing) {
		JsonNode value = this.node.path(field);
		if (whenMissing != null && (value.isMissingNode() || value.isNull())) {
			return whenMissing;
		}
		for (E constant : type.getEnumConstants()) {
			if (value.isString() && constant.name().equals(value.stringValue())) {
				return constant;
			}
		}
		String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
		refuse(field, "fehlt oder hat einen unbekannten Wert; erlaubt sind " + allowed);
		return null;
	}

	@Nullable Fields object(String field) {
		JsonNode value = this.node.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isObject()) {
			refuse(field, "ist kein Objekt; erwartet wird { … }");
			return null;
		}
		return new Fields(value, this.path + field + ".", this.findings);
	}

	List<Fields> objects(String field) {
		List<Fields> objects = new ArrayList<>();
		for (JsonNode element : this.node.path(field).isArray() ? this.node.path(field).values()
				: List.<JsonNode>of()) {
			String place = this.path + field + "[" + (objects.size() + 1) + "].";
			objects.add(new Fields(element, place, this.findings));
		}
		return objects;
	}

}
