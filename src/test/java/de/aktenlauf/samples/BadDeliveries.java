package de.aktenlauf.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes deliveries that a server must survive: each ends in a clear, stored, visible
 * outcome, and the sound letters in them are not held up. For tests and for the command
 * {@code bad}.
 */
public final class BadDeliveries {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private final Path target;

	private final List<BadDelivery> made = new ArrayList<>();

	private BadDeliveries(Path target) {
		this.target = target;
	}

	/**
	 * Makes all of them.
	 * @param target an empty folder
	 * @return one entry each
	 * @throws IOException if something cannot be written
	 */
	public static List<BadDelivery> all(Path target) throws IOException {
		BadDeliveries bad = new BadDeliveries(target);
		bad.badFiles();
		bad.bombs();
		bad.ledger();
		bad.names();
		bad.manifests();
		bad.zips();
		return List.copyOf(bad.made);
	}

	/** Each bad file beside a sound letter. */
	private void badFiles() throws IOException {
		file("empty file", "0001.pdf", new byte[0], 1, Set.of("EMPTY"));
		file("encrypted PDF", "0001.pdf", BadFiles.encrypted("1"), 1, Set.of("ENCRYPTED"));
		file("truncated PDF", "0001.pdf", BadFiles.truncated("1"), 3, Set.of("CORRUPT", "EMPTY"));
		file("noise", "0001.pdf", BadFiles.garbage(1), 1, Set.of("UNSUPPORTED_TYPE", "CORRUPT"));
		file("truncated TIFF", "0001.tif", BadFiles.truncatedTiff(1), 1, Set.of("CORRUPT", "UNSUPPORTED_TYPE"));
		file("plain text", "0001.tif", BadFiles.plainText("1"), 1, Set.of("UNSUPPORTED_TYPE", "CORRUPT"));
		file("page tree in a circle", "0001.pdf", BadFiles.loop("1"), 1, Set.of("CORRUPT", "EMPTY", "TIMEOUT"));
		file("nothing on the page", "0001.pdf", BadFiles.whiteSheet(), 1, Set.of("UNREADABLE_SCAN", "EMPTY"));
	}

	private void bombs() throws IOException {
		file("too many pixels, TIFF", "0001.tif", BadFiles.hugeTiff(), 1, Set.of("PIXEL_LIMIT"));
		file("too many pixels, PDF", "0001.pdf", BadFiles.hugePdf(), 1, Set.of("PIXEL_LIMIT"));
		file("too many pixels, PNG", "0001.png", BadFiles.hugePng(), 1, Set.of("PIXEL_LIMIT"));
		file("too many pixels, JPEG", "0001.jpg", BadFiles.lyingJpeg(), 1, Set.of("PIXEL_LIMIT", "CORRUPT"));
		file("too many pages, PDF", "0001.pdf", BadFiles.sound("Ein Brief.", 2_001), 2_001, Set.of("TOO_MANY_PAGES"));
		file("too many pages, TIFF", "0001.tif", BadFiles.manyPages(2_001), 2_001, Set.of("TOO_MANY_PAGES"));
		file("page that inflates", "0001.pdf", BadFiles.inflating(), 1,
				Set.of("ARCHIVE_LIMIT", "OUT_OF_MEMORY", "TIMEOUT", "UNREADABLE_SCAN", "TOO_LARGE", "CORRUPT"));
		file("more than 100 MB", "0001.tif", new byte[101 * 1024 * 1024], 1, Set.of("TOO_LARGE"));
	}

	/** What is written in {@code delivery.json} and what is there differ. */
	private void ledger() throws IOException {
		byte[] letter = BadFiles.sound("Dieser Brief liegt richtig in der Lieferung.", 2);
		byte[] other = BadFiles.sound("Dieser Brief wurde unterwegs vertauscht.", 1);
		Path folder = folder("bad-digest");
		put(folder, "0001.pdf", other);
		finish("wrong digest", folder, writer(folder).add("0001.pdf", DeliveryWriter.sha256(letter), letter.length, 2),
				Map.of("0001.pdf", Set.of("CHECKSUM_MISMATCH")));
		folder = folder("bad-missing");
		finish("missing file", folder, writer(folder).add("0001.pdf", letter, 2),
				Map.of("0001.pdf", Set.of("MISSING_FILE")));
		folder = folder("bad-extra");
		put(folder, "0001.pdf", letter);
		put(folder, "0077.pdf", other);
		finish("extra file", folder, writer(folder).add("0001.pdf", letter, 2),
				Map.of("0077.pdf", Set.of("UNLISTED_FILE")));
		folder = folder("bad-pages");
		put(folder, "0001.pdf", other);
		finish("wrong number of pages", folder, writer(folder).add("0001.pdf", other, 4),
				Map.of("0001.pdf", Set.of("PAGE_COUNT_MISMATCH")));
		folder = folder("bad-twice");
		byte[] twice = BadFiles.sound("Dieser Brief kommt zweimal.", 1);
		put(folder, "0001.pdf", twice);
		put(folder, "0002.pdf", twice);
		finish("the same letter twice", folder, writer(folder).add("0001.pdf", twice, 1).add("0002.pdf", twice, 1),
				Map.of("0002.pdf", Set.of("DUPLICATE")));
	}

	/** Strange names must not hurt; the letters are sound. */
	private void names() throws IOException {
		List<String> names = List.of("Anlage zu Müllers Brief – Größe.pdf", "Zeile1\nZeile2.pdf", "Glocke\u0007.pdf",
				"gpj.\u202Efdp", "<b>fett<b>.pdf", "=1+1.pdf", "a".repeat(120) + ".pdf");
		Path folder = folder("bad-names");
		DeliveryWriter writer = writer(folder);
		for (String name : names) {
			byte[] bytes = BadFiles.sound("Brief Nummer " + names.indexOf(name), 1);
			put(folder, name, bytes);
			writer.add(name, bytes, 1);
		}
		writer.write(folder.resolve("delivery.json"));
		this.made.add(new BadDelivery("strange names", "bad-names", folder, Set.of(), Map.of(), names));
	}

	private void manifests() throws IOException {
		byte[] letter = BadFiles.sound("Ein Brief.", 1);
		String good = new DeliveryWriter("bad-manifest", "POST", DAY).add("0001.pdf", letter, 1).json();
		manifest("cut-off", good.substring(0, good.length() / 2));
		manifest("not-json", "Lieferschein: 1 Brief");
		manifest("empty", "");
		manifest("no-documents", good.substring(0, good.indexOf("\"documents\"")) + "\"x\": 1 }");
		manifest("other-format", good.replace("aktenlauf-delivery/1", "aktenlauf-delivery/9"));
		manifest("name-climbs", good.replace("bad-manifest", "../../etc"));
		manifest("file-climbs", good.replace("0001.pdf", "../../../0001.pdf"));
		manifest("no-receipt", good.replaceAll("\"container\" : \"[^\"]*\"", "\"x\" : 1"));
		manifest("negative-pages", good.replace("\"pages\" : 1", "\"pages\" : -1"));
		manifest("other-channel", good.replace("\"POST\"", "\"PIGEON\""));
		manifest("deep", "[".repeat(100_000));
	}

	private void manifest(String what, String json) throws IOException {
		Path folder = Files.createDirectories(this.target.resolve("bad-manifest-" + what));
		put(folder, "0001.pdf", BadFiles.sound("Ein Brief.", 1));
		Files.writeString(folder.resolve("delivery.json"), json);
		this.made.add(new BadDelivery("manifest " + what, "", folder, Set.of(400, 422), Map.of(), List.of()));
	}

	private void zips() throws IOException {
		byte[] letter = BadFiles.sound("Ein Brief im Archiv.", 1);
		String json = new DeliveryWriter("bad-zip-slip", "POST", DAY).add("0001.pdf", letter, 1).json();
		zip("slip", List.of(entry("../../slip.pdf", letter), entry("0001.pdf", letter), entry(json)), Set.of(400, 422),
				Map.of(), List.of());
		json = new DeliveryWriter("bad-zip-absolute", "POST", DAY).add("0001.pdf", letter, 1).json();
		zip("absolute", List.of(entry("/tmp/slip.pdf", letter), entry("0001.pdf", letter), entry(json)),
				Set.of(400, 422), Map.of(), List.of());
		byte[] zeros = new byte[150 * 1024 * 1024];
		json = new DeliveryWriter("bad-zip-bomb", "POST", DAY).add("0001.pdf", letter, 1)
			.add("0002.pdf", zeros, 1)
			.json();
		zip("bomb", List.of(entry("0001.pdf", letter), entry("0002.pdf", zeros), entry(json)), Set.of(),
				Map.of("0002.pdf", Set.of("TOO_LARGE", "ARCHIVE_LIMIT", "CHECKSUM_MISMATCH")), List.of("0001.pdf"));
		List<Entry> many = new ArrayList<>();
		for (int i = 0; i < 5_200; i++) {
			many.add(entry(i + ".pdf", new byte[1]));
		}
		many.add(entry(json.replace("bad-zip-bomb", "bad-zip-many")));
		zip("many", many, Set.of(400, 413, 422), Map.of(), List.of());
		Path cut = zip("cut", List.of(entry("0001.pdf", letter), entry(json)), Set.of(400, 422), Map.of(), List.of());
		Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 400));
		Path none = zip("none", List.of(entry("0001.pdf", letter)), Set.of(400, 422), Map.of(), List.of());
		Files.write(none, "kein Archiv".getBytes(StandardCharsets.UTF_8));
		zip("without-manifest", List.of(entry("0001.pdf", letter)), Set.of(400, 422), Map.of(), List.of());
		json = new DeliveryWriter("bad-zip-folder", "POST", DAY).add("0001.pdf", letter, 1).json();
		zip("folder",
				List.of(entry("lieferung/0001.pdf", letter),
						new Entry("lieferung/delivery.json", json.getBytes(StandardCharsets.UTF_8))),
				Set.of(), Map.of(), List.of("0001.pdf"));
	}

	/**
	 * Something in a ZIP.
	 *
	 * @param name its path
	 * @param bytes its content
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Entry(String name, byte[] bytes) {
	}

	private static Entry entry(String name, byte[] bytes) {
		return new Entry(name, bytes);
	}

	private static Entry entry(String manifest) {
		return new Entry("delivery.json", manifest.getBytes(StandardCharsets.UTF_8));
	}

	private Path zip(String what, List<Entry> entries, Set<Integer> refused, Map<String, Set<String>> quarantined,
			List<String> filed) throws IOException {
		Files.createDirectories(this.target);
		Path file = this.target.resolve("bad-zip-" + what + ".zip");
		try (OutputStream stream = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(stream)) {
			for (Entry entry : entries) {
				zip.putNextEntry(new ZipEntry(entry.name()));
				zip.write(entry.bytes());
				zip.closeEntry();
			}
		}
		this.made.add(new BadDelivery("ZIP " + what, "bad-zip-" + what, file, refused, quarantined, filed));
		return file;
	}

	/** One bad file and one sound letter. */
	private void file(String what, String name, byte[] bytes, int pages, Set<String> reasons) throws IOException {
		Path folder = folder("bad-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
		byte[] sound = BadFiles.sound("Neben diesem Brief liegt etwas Unlesbares: " + what, 1);
		put(folder, name, bytes);
		put(folder, "0002.pdf", sound);
		finish(what, folder, writer(folder).add(name, bytes, pages).add("0002.pdf", sound, 1), Map.of(name, reasons));
	}

	private Path folder(String name) throws IOException {
		return Files.createDirectories(this.target.resolve(name));
	}

	private static DeliveryWriter writer(Path folder) {
		return new DeliveryWriter(folder.getFileName().toString(), "POST", DAY);
	}

	private static void put(Path folder, String name, byte[] bytes) throws IOException {
		Files.write(folder.resolve(name), bytes);
	}

	private void finish(String what, Path folder, DeliveryWriter writer, Map<String, Set<String>> quarantined)
			throws IOException {
		writer.write(folder.resolve("delivery.json"));
		List<String> filed;
		try (var files = Files.list(folder)) {
			filed = files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("delivery.json") && !quarantined.containsKey(name))
				.sorted()
				.toList();
		}
		this.made.add(new BadDelivery(what, folder.getFileName().toString(), folder, Set.of(), quarantined, filed));
	}

}
