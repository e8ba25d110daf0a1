package de.aktenlauf.efile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVRecord;

import org.springframework.stereotype.Component;

/** The kinds of documents of {@code config/document_kinds.csv}. */
@Component
public class KindCatalogue {

	private static final String FILE = "document_kinds.csv";

	private final Map<DocumentKind, KindDescription> kinds;

	/**
	 * Reads the file.
	 * @throws IllegalStateException if a kind is missing or stands twice
	 */
	public KindCatalogue() {
		Map<DocumentKind, KindDescription> read = new LinkedHashMap<>();
		for (CSVRecord row : ConfigFile.rows(FILE)) {
			KindDescription description = description(row);
			if (read.put(description.kind(), description) != null) {
				throw new IllegalStateException("config/" + FILE + " names " + description.kind() + " twice");
			}
		}
		Set<DocumentKind> missing = EnumSet.allOf(DocumentKind.class);
		missing.removeAll(read.keySet());
		if (!missing.isEmpty()) {
			throw new IllegalStateException("config/" + FILE + " lacks " + missing);
		}
		this.kinds = Collections.unmodifiableMap(read);
	}

	/**
	 * Describes a kind.
	 * @param kind the kind
	 * @return its description
	 */
	public KindDescription describe(DocumentKind kind) {
		KindDescription description = this.kinds.get(kind);
		if (description == null) {
			throw new IllegalStateException("config/" + FILE + " lacks " + kind);
		}
		return description;
	}

	/**
	 * All kinds in the order of the file.
	 * @return one description each
	 */
	public List<KindDescription> all() {
		return List.copyOf(this.kinds.values());
	}

	private static KindDescription description(CSVRecord row) {
		return new KindDescription(DocumentKind.valueOf(row.get("code")), row.get("german"), row.get("usual_owner"),
				row.get("starts_or_continues"), row.get("term"));
	}

}
