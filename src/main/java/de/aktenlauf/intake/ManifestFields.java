package de.aktenlauf.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one object of {@code delivery.json}; notes a finding for each that is
 * wrong.
 */
record ManifestFields(JsonNode node, String path, Findings findings) {

	void refuse(String field, String message) {
		this.findings.unreadable(this.path + field, message);
	}

	void impossible(String field, String message) {
		this.findings.impossible(this.path + field, message);
	}

	boolean has(String field) {
		return this.node.hasNonNull(field);
	}

	@Nullable String text(String field, int maxLength) {
		JsonNode value = this.node.path(field);
		if (!value.isString() || value.stringValue().isBlank()) {
			refuse(field, has(field) ? "Erwartet wird ein Text in Anführungszeichen." : "Das Feld fehlt.");
			return null;
		}
		if (value.stringValue().length() > maxLength) {
			refuse(field, "Der Text ist länger als " + maxLength + " Zeichen.");
			return null;
		}
		return value.stringValue();
	}

	@Nullable Long number(String field, long least, long most) {
		JsonNode value = this.node.path(field);
		if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least
				|| value.longValue() > most) {
			refuse(field, has(field) ? "Erwartet wird eine ganze Zahl ab " + least + "." : "Das Feld fehlt.");
			return null;
		}
		return value.longValue();
	}

	@Nullable LocalDate date(String field) {
		String written = text(field, 100);
		try {
			return (written != null) ? LocalDate.parse(written) : null;
		}
		catch (DateTimeException ex) {
			refuse(field, "Erwartet wird ein Tag wie 2026-11-19.");
			return null;
		}
	}

	List<ManifestFields> list(String field) {
		JsonNode list = this.node.path(field);
		if (!list.isArray()) {
			refuse(field, has(field) ? "Erwartet wird eine Liste [ … ]." : "Das Feld fehlt.");
			return List.of();
		}
		List<ManifestFields> rows = new ArrayList<>();
		for (JsonNode element : list.values()) {
			ManifestFields row = new ManifestFields(element, this.path + field + "[" + rows.size() + "].",
					this.findings);
			if (!element.isObject()) {
				this.findings.unreadable(this.path + field + "[" + rows.size() + "]",
						"Erwartet wird ein Objekt { … }.");
			}
			rows.add(row);
		}
		return rows;
	}

}
