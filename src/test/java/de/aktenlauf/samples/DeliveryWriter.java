package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code delivery.json} in the form {@code aktenlauf-delivery/1}. */
final class DeliveryWriter {

	private final String name;

	private final String channel;

	private final LocalDate scannedOn;

	private final List<Map<String, Object>> documents = new ArrayList<>();

	DeliveryWriter(String name, String channel, LocalDate scannedOn) {
		this.name = name;
		this.channel = channel;
		this.scannedOn = scannedOn;
	}

	/** Lists a file in the container of the day before, or in an older one. */
	DeliveryWriter add(String file, byte[] bytes, int pages) {
		return add(file, sha256(bytes), bytes.length, pages);
	}

	DeliveryWriter add(String file, String sha256, long bytes, int pages) {
		Map<String, Object> document = new LinkedHashMap<>();
		int position = this.documents.size() + 1;
		document.put("position", position);
		document.put("file", file);
		document.put("sha256", sha256);
		document.put("bytes", bytes);
		document.put("pages", pages);
		document.put("container", (position % 5 == 0) ? "B-0816" : "B-0815");
		this.documents.add(document);
		return this;
	}

	String json() {
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("format", "aktenlauf-delivery/1");
		root.put("delivery", this.name);
		root.put("source", "scan-centre");
		root.put("channel", this.channel);
		root.put("scannedAt", this.scannedOn + "T09:12:00+01:00");
		root.put("containers", List.of(container("B-0815", "S-99120", this.scannedOn.minusDays(1)),
				container("B-0816", "S-99121", this.scannedOn.minusDays(2))));
		root.put("documents", this.documents);
		return Register.JSON.writeValueAsString(root) + "\n";
	}

	void write(Path file) throws IOException {
		Files.writeString(file, json());
	}

	private static Map<String, Object> container(String id, String seal, LocalDate receivedOn) {
		Map<String, Object> container = new LinkedHashMap<>();
		container.put("id", id);
		container.put("seal", seal);
		container.put("receivedOn", receivedOn.toString());
		return container;
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
