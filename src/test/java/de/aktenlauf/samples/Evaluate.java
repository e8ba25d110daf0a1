package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * Compares what a running server made of a delivery with what was expected: kinds, cases,
 * quarantine, characters, search. Options: {@code --server http://localhost:8080},
 * {@code --delivery NAME}, {@code --expected DIR}, {@code --search no},
 * {@code --texts no}.
 */
public final class Evaluate {

	private static final List<String> READERS = List.of("teamleitung", "poststelle", "widerspruch", "sachbearbeitung",
			"sachbearbeitung2");

	private final ServerCalls calls;

	private final Map<String, int[]> counts = new TreeMap<>();

	private final Map<String, int[]> characters = new TreeMap<>();

	private final List<String> errors = new ArrayList<>();

	private Evaluate(String server) {
		this.calls = new ServerCalls(server);
	}

	/**
	 * Runs the comparison and prints it.
	 * @param arguments the options
	 * @throws IOException if the server does not answer or the expectations cannot be
	 * read
	 */
	public static void main(String[] arguments) throws IOException {
		MakeSamples.Options options = new MakeSamples.Options(List.of(arguments));
		Evaluate evaluate = new Evaluate(options.text("server", "http://localhost:8080"));
		evaluate.run(options);
		evaluate.print();
	}

	private void run(MakeSamples.Options options) throws IOException {
		Map<String, Expected> expected = expectations(options.path("expected", "samples/letters"));
		String delivery = options.text("delivery", "demo-A");
		JsonNode ledger = this.calls.get("/deliveries/" + delivery, List.of("poststelle", "verwaltung"))
			.orElseThrow(() -> new IOException("no delivery " + delivery + " on the server"));
		System.out.println(delivery + ": " + ledger.path("state").asString("") + ", delivered "
				+ ledger.path("pagesDelivered").asInt() + ", filed " + ledger.path("pagesFiled").asInt()
				+ ", quarantined " + ledger.path("pagesQuarantined").asInt() + ", unfinished "
				+ ledger.path("pagesUnfinished").asInt());
		for (JsonNode row : ledger.path("documents")) {
			Expected letter = expected.get(row.path("file").asString(""));
			if (letter != null) {
				compare(letter, row);
				String document = row.path("document").asString("");
				if (letter.quarantine() == null && !document.isEmpty()) {
					texts(options, letter, document);
					search(options, letter, document);
				}
			}
		}
	}

	private static Map<String, Expected> expectations(Path folder) throws IOException {
		Map<String, Expected> expected = new HashMap<>();
		try (var files = Files.list(folder)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".expected.json")).toList()) {
				Expected letter = Register.JSON.readValue(Files.readAllBytes(file), Expected.class);
				expected.put(letter.file(), letter);
			}
		}
		return expected;
	}

	private void compare(Expected letter, JsonNode row) {
		String state = row.path("state").asString("");
		if (letter.quarantine() != null) {
			String reason = row.path("quarantineReason").asString(state);
			count("quarantine right", List.of(letter.quarantine().split("\\|", -1)).contains(reason), letter, reason);
			return;
		}
		String kind = row.path("kind").asString("-");
		boolean rightKind = kind.equals(letter.kind()) || letter.alsoKinds().contains(kind);
		count("kind right", rightKind, letter,
				letter.kind() + " taken for " + kind + " (" + row.path("kindConfidence").asString("") + ")");
		count("kind right, " + letter.noise(), rightKind, letter, "");
		compareCase(letter, row, state);
	}

	private void compareCase(Expected letter, JsonNode row, String state) {
		String found = row.path("case").asString("");
		String expected = (letter.caseNumber() == null) ? "" : letter.caseNumber();
		String by = row.path("caseFoundBy").asString("");
		boolean wrong = !found.isEmpty() && !found.equals(expected);
		count("no wrong case", !wrong, letter, "expected " + expected + " found " + found + " by " + by);
		if (letter.clearing()) {
			count("clearing kept", found.isEmpty() && state.equals("CLEARING"), letter, state);
			return;
		}
		String way = letter.caseFoundBy().isEmpty() ? "?" : letter.caseFoundBy().getFirst();
		count("case found", found.equals(expected), letter, way + " " + letter.trap() + " " + letter.noise());
		count("case found, " + way, found.equals(expected), letter, "");
		if (found.equals(expected)) {
			count("found by an accepted way", letter.caseFoundBy().contains(by), letter, by);
		}
	}

	private void texts(MakeSamples.Options options, Expected letter, String document) throws IOException {
		if (options.text("texts", "yes").equals("no")) {
			return;
		}
		Optional<JsonNode> text = this.calls.get("/documents/" + document + "/text", READERS);
		if (text.isEmpty()) {
			return;
		}
		for (JsonNode page : text.get().path("pages")) {
			int number = page.path("page").asInt();
			boolean blank = letter.blankPages().contains(number);
			count("blank pages told", page.path("blank").asBoolean() == blank, letter, "page " + number);
			if (!blank && number <= letter.pageTexts().size()) {
				String truth = letter.pageTexts().get(number - 1);
				int wrong = TextDistance.errors(truth, page.path("text").asString(""));
				int all = TextDistance.characters(truth);
				int[] sum = this.characters.computeIfAbsent(letter.noise(), (noise) -> new int[2]);
				sum[0] += wrong;
				sum[1] += all;
				if (wrong * 10 > all) {
					this.errors.add(letter.file() + "  characters: page " + number + " " + wrong + " of " + all + " "
							+ letter.noise());
				}
			}
		}
	}

	private void search(MakeSamples.Options options, Expected letter, String document) throws IOException {
		if (options.text("search", "yes").equals("no")) {
			return;
		}
		for (String word : letter.searchWords()) {
			boolean common = false;
			boolean found = false;
			String within = (letter.caseNumber() == null) ? "" : "&case=" + ServerCalls.encoded(letter.caseNumber());
			for (String person : READERS) {
				Optional<JsonNode> hits = this.calls.get("/search?q=" + ServerCalls.encoded(word), List.of(person));
				common |= hits.isPresent() && hits.get().path("total").asInt() > 10;
				found |= hits.isPresent() && among(hits.get(), document);
				if (!found && common && !within.isEmpty()) {
					found = this.calls.get("/search?q=" + ServerCalls.encoded(word) + within, List.of(person))
						.filter((answer) -> among(answer, document))
						.isPresent();
				}
				if (found) {
					break;
				}
			}
			count("search word among the first ten", found, letter, word);
		}
	}

	private static boolean among(JsonNode answer, String document) {
		int rank = 0;
		for (JsonNode hit : answer.path("hits")) {
			rank++;
			if (rank <= 10 && hit.path("document").asString("").equals(document)) {
				return true;
			}
		}
		return false;
	}

	private void count(String what, boolean right, Expected letter, String detail) {
		int[] sum = this.counts.computeIfAbsent(what, (key) -> new int[2]);
		sum[0] += right ? 1 : 0;
		sum[1]++;
		if (!right && !detail.isEmpty()) {
			this.errors.add(letter.file() + "  " + what + ": no, " + detail);
		}
	}

	private void print() {
		this.errors.stream().sorted().forEach(System.out::println);
		System.out.println();
		this.counts.forEach((what, sum) -> System.out.printf(Locale.ROOT, "%-40s %5d of %5d  %6.2f %%%n", what, sum[0],
				sum[1], 100.0 * sum[0] / sum[1]));
		this.characters.forEach((noise, sum) -> System.out.printf(Locale.ROOT,
				"character errors %-23s %5d of %5d  %6.2f %%%n", noise, sum[0], sum[1], 100.0 * sum[0] / sum[1]));
	}

}
