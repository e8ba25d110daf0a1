package de.aktenlauf.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery folder made of the first sample letters, as a scan centre would write it.
 */
record SampleDelivery(String name, Path folder, List<Letter> letters) {

	private static final Path SAMPLES = Path.of("samples", "letters");

	record Letter(Path file, int pages) {
	}

	static SampleDelivery of(String name, Path parent, int letters) {
		try {
			Path folder = Files.createDirectories(parent.resolve(name));
			SampleDelivery delivery = new SampleDelivery(name, folder, firstLetters(letters));
			for (Letter letter : delivery.letters()) {
				Files.copy(letter.file(), folder.resolve(letter.file().getFileName()));
			}
			Files.writeString(folder.resolve("delivery.json"), delivery.manifest());
			return delivery;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int pages() {
		return this.letters.stream().mapToInt(Letter::pages).sum();
	}

	private static List<Letter> firstLetters(int letters) throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES)) {
			return files.filter((file) -> file.toString().endsWith(".expected.json"))
				.sorted()
				.map(SampleDelivery::letter)
				.filter((letter) -> letter.pages() > 0)
				.limit(letters)
				.toList();
		}
	}

	private static Letter letter(Path expected) {
		JsonNode json = JsonMapper.shared().readTree(expected);
		boolean good = json.path("quarantine").isNull() && json.path("duplicateOf").isNull();
		return new Letter(SAMPLES.resolve(json.path("file").asString()), good ? json.path("pages").asInt() : 0);
	}

	private String manifest() {
		String documents = IntStream.range(0, this.letters.size())
			.mapToObj((index) -> row(index + 1, this.letters.get(index)))
			.collect(Collectors.joining(",\n"));
		return """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
				  "scannedAt": "2026-11-20T09:12:00+01:00",
				  "containers": [ { "id": "B-1", "seal": "S-1", "receivedOn": "2026-11-19" } ],
				  "documents": [ %s ] }
				""".formatted(this.name, documents);
	}

	private static String row(int position, Letter letter) {
		try {
			byte[] bytes = Files.readAllBytes(letter.file());
			String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
			return """
					{ "position": %d, "file": "%s", "sha256": "%s", "bytes": %d, "pages": %d, "container": "B-1" }"""
				.formatted(position, letter.file().getFileName(), digest, bytes.length, letter.pages());
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
