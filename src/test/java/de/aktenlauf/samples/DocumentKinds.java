package de.aktenlauf.samples;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The owners of the document kinds, as {@code document_kinds.csv} has them. */
final class DocumentKinds {

	private DocumentKinds() {
	}

	/** Code to usual owner. */
	static Map<String, String> owners() throws IOException {
		Map<String, String> owners = new LinkedHashMap<>();
		for (String line : Resources.lines("/config/document_kinds.csv")) {
			List<String> fields = Resources.parts(line, ",");
			if (!fields.getFirst().equals("code")) {
				owners.put(fields.get(0), fields.get(2));
			}
		}
		return owners;
	}

}
