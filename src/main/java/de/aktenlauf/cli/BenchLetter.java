package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;

/**
 * A letter for a bench.
 *
 * @param file where it lies
 * @param pages its number of pages
 * @param text of its first page, empty where it is not known
 */
record BenchLetter(Path file, int pages, String text) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Copies a sample that can be read; empty for those made to end in quarantine. */
	static Optional<BenchLetter> of(Samples samples, Resource letter, Path folder) {
		String name = Samples.name(letter);
		Resource expected = samples.letter(name.replaceFirst("[.][^.]+$", ".expected.json"));
		if (!expected.exists()) {
			return Optional.empty();
		}
		JsonNode facts = read(expected);
		if (facts.hasNonNull("quarantine") || facts.hasNonNull("duplicateOf")) {
			return Optional.empty();
		}
		String text = facts.path("pageTexts").path(0).asString("");
		Path target = folder.resolve(name);
		Samples.copy(letter, target);
		return Optional.of(new BenchLetter(target, facts.path("pages").asInt(1), text));
	}

	BenchLetter(Path file, int pages) {
		this(file, pages, "");
	}

	/** Samples that can be read, evenly spread if fewer are wanted than there are. */
	static List<BenchLetter> samples(Path target, int count) throws IOException {
		Samples samples = new Samples();
		List<BenchLetter> all = samples.letters()
			.stream()
			.map((letter) -> BenchLetter.of(samples, letter, target))
			.flatMap(Optional::stream)
			.toList();
		if (all.isEmpty()) {
			throw new UncheckedIOException(new IOException("there are no letters under samples/letters"));
		}
		List<BenchLetter> chosen = new ArrayList<>();
		for (int index = 0; index < all.size(); index++) {
			BenchLetter letter = all.get(index);
			long place = (long) index * count / all.size();
			boolean taken = count >= all.size() || place < (long) (index + 1) * count / all.size();
			if (taken) {
				chosen.add(letter);
			}
			else {
				Files.delete(letter.file());
			}
		}
		return chosen;
	}

	/**
	 * Letters of the samples' words with a text layer, which take no time to recognise.
	 */
	static List<BenchLetter> typed(List<BenchLetter> samples, int count, Path target) throws IOException {
		List<String> texts = samples.stream().map(BenchLetter::text).filter((text) -> !text.isEmpty()).toList();
		List<BenchLetter> letters = new ArrayList<>();
		for (int number = 0; number < count && !texts.isEmpty(); number++) {
			Path file = target.resolve("T" + (number + 1) + ".pdf");
			TypedPdf.write(texts.get(number % texts.size()), number, file);
			letters.add(new BenchLetter(file, 1));
		}
		return letters;
	}

	/** Writes the list that makes a folder of letters a delivery. */
	static void writeList(Path folder, String delivery, String today, List<BenchLetter> letters) throws IOException {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("format", "aktenlauf-delivery/1");
		list.put("delivery", delivery);
		list.put("source", "bench");
		list.put("channel", "POST");
		list.put("scannedAt", today + "T06:45:00+01:00");
		list.put("containers", List.of(Map.of("id", "B-1", "seal", "S-1", "receivedOn", today)));
		list.put("documents",
				IntStream.range(0, letters.size()).mapToObj((index) -> letters.get(index).listed(index + 1)).toList());
		Files.writeString(folder.resolve("delivery.json"), JSON.writeValueAsString(list));
	}

	private Map<String, Object> listed(int position) {
		try {
			byte[] bytes = Files.readAllBytes(this.file);
			return Map.of("position", position, "file", this.file.getFileName().toString(), "sha256",
					HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), "bytes", bytes.length,
					"pages", this.pages, "container", "B-1");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a letter of the bench cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	private static JsonNode read(Resource json) {
		try (InputStream bytes = json.getInputStream()) {
			return JSON.readTree(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a sample's expectation cannot be read", ex);
		}
	}

}
