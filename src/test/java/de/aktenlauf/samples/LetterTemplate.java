package de.aktenlauf.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of letter, as text with alternatives.
 *
 * @param id its name
 * @param kind code of the document kind
 * @param headers further settings: {@code sender}, {@code to}, {@code layout},
 * {@code fonts}, {@code subject}, {@code search}, {@code needs}, {@code ref},
 * {@code also}, {@code use}, {@code urgent}
 * @param body the text with its markup
 */
record LetterTemplate(String id, String kind, Map<String, String> headers, String body) {

	private static final List<String> FILES = List.of("applications", "changes", "income", "housing", "authorities",
			"health", "education", "appeals", "court", "claims", "mailroom", "attachments");

	LetterTemplate {
		headers = Map.copyOf(headers);
	}

	/** The wordings from which the samples are made. */
	static List<LetterTemplate> all() throws IOException {
		return read(FILES);
	}

	/** Other wordings, kept apart for measuring: nothing may be adjusted to them. */
	static List<LetterTemplate> independent() throws IOException {
		return read(List.of("independent"));
	}

	private static List<LetterTemplate> read(List<String> names) throws IOException {
		List<LetterTemplate> templates = new ArrayList<>();
		for (String file : names) {
			for (String part : Resources.text("letters/" + file + ".txt").split("(?m)^=== ", -1)) {
				if (!part.isBlank() && !part.startsWith("#")) {
					templates.add(read(part));
				}
			}
		}
		return List.copyOf(templates);
	}

	private static LetterTemplate read(String part) {
		int gap = part.indexOf("\n\n");
		List<String> head = part.substring(0, gap).lines().toList();
		Map<String, String> headers = new HashMap<>();
		for (String line : head.subList(1, head.size())) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
		}
		String kind = headers.getOrDefault("kind", "OTHER");
		return new LetterTemplate(head.getFirst().strip(), kind, headers, part.substring(gap + 2).strip());
	}

	String header(String key, String otherwise) {
		return this.headers.getOrDefault(key, otherwise);
	}

	List<String> list(String key) {
		String value = this.headers.getOrDefault(key, "");
		return value.isBlank() ? List.of() : Resources.parts(value, ",");
	}

	/**
	 * Whether the office is written to; else the letter went to the client, who hands it
	 * in.
	 */
	boolean toOffice() {
		return header("to", "office").equals("office");
	}

	boolean fromClient() {
		return header("sender", "client").equals("client");
	}

	/** Only good behind another letter. */
	boolean attachmentOnly() {
		return header("use", "").equals("attachment");
	}

	boolean urgent() {
		return header("urgent", "no").equals("yes");
	}

	boolean allows(Reference reference) {
		List<String> allowed = list("ref");
		return allowed.isEmpty() ? reference != Reference.NONE && reference != Reference.BARCODE
				: allowed.contains(reference.name());
	}

	/** Whether the family has the members about whom the letter speaks. */
	boolean fits(SampleCase row) {
		return list("needs").stream().allMatch((role) -> row.first(role).isPresent());
	}

}
