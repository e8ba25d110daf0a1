package de.aktenlauf.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import de.aktenlauf.shared.CaseNumber;

/** A delivery of a few letters of the samples, and one file that nobody can read. */
final class SmallDelivery {

	static final String NAME = "browser-1";

	/** The case of one of its letters; a caseworker of Leistung 3 opens its file. */
	static final CaseNumber CASE = new CaseNumber("35504//0012060");

	private static final Path LETTERS = Path.of("samples/letters");

	private static final List<String> FILES = List.of("0013.pdf", "0054.pdf", "0024.pdf", "0002.pdf", "0005.pdf",
			"0009.pdf", "0068.pdf");

	private SmallDelivery() {
	}

	static InputStream register() throws IOException {
		return Files.newInputStream(Path.of("samples/cases.json"));
	}

	static Path in(Path folder, LocalDate receivedOn) throws IOException {
		Path delivery = Files.createDirectories(folder.resolve(NAME));
		List<String> entries = new ArrayList<>();
		for (String file : FILES) {
			entries.add(entry(delivery, entries.size() + 1, file, Files.readAllBytes(LETTERS.resolve(file))));
		}
		entries.add(entry(delivery, entries.size() + 1, "9999.pdf",
				"%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII)));
		Files.writeString(delivery.resolve("delivery.json"), """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
				  "scannedAt": "%sT09:12:00+01:00", "containers": [ { "id": "B-1", "receivedOn": "%s" } ],
				  "documents": [ %s ] }
				""".formatted(NAME, receivedOn, receivedOn, String.join(",\n", entries)));
		return delivery;
	}

	private static String entry(Path delivery, int position, String file, byte[] bytes) throws IOException {
		Files.write(delivery.resolve(file), bytes);
		return """
				{ "position": %d, "file": "%s", "sha256": "%s", "bytes": %d, "pages": 1, "container": "B-1" }"""
			.formatted(position, file, digest(bytes), bytes.length);
	}

	static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
