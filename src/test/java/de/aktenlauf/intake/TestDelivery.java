package de.aktenlauf.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;

/** Builds deliveries, good ones unless told otherwise. */
final class TestDelivery {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, Object> manifest = new LinkedHashMap<>();

	private final List<Map<String, Object>> documents = new ArrayList<>();

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private UnaryOperator<String> json = UnaryOperator.identity();

	private TestDelivery(String name) {
		this.manifest.put("format", "aktenlauf-delivery/1");
		this.manifest.put("delivery", name);
		this.manifest.put("source", "scan-centre");
		this.manifest.put("channel", "POST");
		this.manifest.put("scannedAt", "2026-11-20T09:12:00+01:00");
		this.manifest.put("containers", List.of(Map.of("id", "B-0815", "seal", "S-99120", "receivedOn", "2026-11-19")));
		this.manifest.put("documents", this.documents);
	}

	static TestDelivery named(String name) {
		return new TestDelivery(name);
	}

	TestDelivery letter(String file, String text) {
		return letter(file, text.getBytes(StandardCharsets.UTF_8), 2);
	}

	TestDelivery letter(String file, byte[] bytes, int pages) {
		this.files.put(file, bytes);
		return announced(file, Digests.sha256(bytes), bytes.length, pages);
	}

	TestDelivery announced(String file, String sha256, long bytes, int pages) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("position", this.documents.size() + 1);
		document.put("file", file);
		document.put("sha256", sha256);
		document.put("bytes", bytes);
		document.put("pages", pages);
		document.put("container", "B-0815");
		this.documents.add(document);
		return this;
	}

	TestDelivery without(String file) {
		this.files.remove(file);
		return this;
	}

	TestDelivery extra(String file, String text) {
		this.files.put(file, text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	TestDelivery with(String field, Object value) {
		this.manifest.put(field, value);
		return this;
	}

	TestDelivery lastLetterWith(String field, Object value) {
		this.documents.getLast().put(field, value);
		return this;
	}

	TestDelivery json(UnaryOperator<String> change) {
		this.json = change;
		return this;
	}

	Path folder(Path target) throws IOException {
		Files.createDirectories(target);
		for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
			Path path = target.resolve(file.getKey());
			Files.createDirectories(path.resolve("..").normalize());
			Files.write(path, file.getValue());
		}
		Files.write(target.resolve("delivery.json"), manifestBytes());
		return target;
	}

	Path zip(Path target) throws IOException {
		return zip(target, "", StandardCharsets.UTF_8);
	}

	Path zip(Path target, String folder, Charset names) throws IOException {
		try (OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out, names)) {
			for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
				zip.putNextEntry(new ZipEntry(folder + file.getKey()));
				zip.write(file.getValue());
			}
			zip.putNextEntry(new ZipEntry(folder + "delivery.json"));
			zip.write(manifestBytes());
		}
		return target;
	}

	byte[] manifestBytes() {
		return this.json.apply(JSON.writeValueAsString(this.manifest)).getBytes(StandardCharsets.UTF_8);
	}

}
