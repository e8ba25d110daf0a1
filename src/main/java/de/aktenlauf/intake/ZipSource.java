package de.aktenlauf.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A delivery in a ZIP. Nothing is unpacked to disk; sizes are checked as claimed before
 * reading and again while reading.
 */
final class ZipSource implements DeliverySource {

	/** Largest letter that is unpacked whatever its ratio. */
	static final long HARMLESS_BYTES = 100L * 1024 * 1024;

	// No format of letters packs better; bombs pack 1:1000.
	private static final long MAX_RATIO = 200;

	private static final long MAX_DIRECTORY_BYTES = 16L * 1024 * 1024;

	private static final int MAX_DEPTH = 5;

	// UTF-8 by flag or habit, the DOS page of old packers, the Windows page of older
	// ones.
	private static final List<String> CHARSETS = List.of("UTF-8", "IBM437", "windows-1252");

	private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

	private final ZipFile zip;

	private final ZipEntry manifest;

	private final Map<String, Item> items = new TreeMap<>();

	private ZipSource(ZipFile zip) {
		this.zip = zip;
		List<? extends ZipEntry> entries = zip.stream().toList();
		if (entries.size() > MAX_ENTRIES) {
			throw tooMany();
		}
		entries.forEach(ZipSource::checkName);
		if (unpackedBytes(entries) > MAX_BYTES) {
			throw Findings.one(Findings.TOO_LARGE, "archive", "Das Archiv wird entpackt größer als 4 GB.");
		}
		this.manifest = manifestOf(entries);
		String name = slashes(this.manifest);
		String base = name.substring(0, name.length() - MANIFEST.length());
		for (ZipEntry entry : entries) {
			if (!slashes(entry).equals(name) && !entry.isDirectory()) {
				add(entry, base);
			}
		}
	}

	/**
	 * Opens an archive with the character set under which most announced files are found.
	 * @throws DeliveryRefused if it is no archive, hostile, or over a limit
	 */
	static ZipSource open(Path file) throws IOException {
		checkSize(file);
		ZipSource best = null;
		long bestMissing = Long.MAX_VALUE;
		for (String name : CHARSETS) {
			Optional<ZipSource> source = Charset.isSupported(name) ? open(file, Charset.forName(name))
					: Optional.empty();
			if (source.isPresent()) {
				long missing = source.get().missing();
				if (missing < bestMissing) {
					if (best != null) {
						best.close();
					}
					best = source.get();
					bestMissing = missing;
				}
				else {
					source.get().close();
				}
			}
			if (bestMissing == 0) {
				break;
			}
		}
		if (best == null) {
			throw broken();
		}
		return best;
	}

	@Override
	public byte[] manifest() throws IOException {
		try (InputStream in = this.zip.getInputStream(this.manifest)) {
			return DeliverySource.small(in);
		}
		catch (ZipException | EOFException ex) {
			throw Findings.one(Findings.UNREADABLE, MANIFEST, "Die Datei lässt sich nicht entpacken.");
		}
	}

	@Override
	public Map<String, Item> items() {
		return this.items;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private static Optional<ZipSource> open(Path file, Charset charset) throws IOException {
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, charset);
		}
		catch (ZipException ex) {
			// Another character set may read the names; if none does, the caller refuses.
			return Optional.empty();
		}
		try {
			return Optional.of(new ZipSource(zip));
		}
		catch (DeliveryRefused | IllegalArgumentException ex) {
			zip.close();
			if (ex instanceof DeliveryRefused refused) {
				throw refused;
			}
			return Optional.empty();
		}
	}

	private static void checkSize(Path file) throws IOException {
		if (Files.size(file) > MAX_BYTES) {
			throw Findings.one(Findings.TOO_LARGE, "archive", "Das Archiv ist größer als 4 GB.");
		}
		ZipDirectory directory = ZipDirectory.of(file).orElseThrow(ZipSource::broken);
		if (directory.entries() > MAX_ENTRIES || directory.bytes() > MAX_DIRECTORY_BYTES) {
			throw tooMany();
		}
	}

	private long missing() throws IOException {
		try {
			return ManifestReader.fileNames(manifest())
				.stream()
				.filter((name) -> !this.items.containsKey(name))
				.count();
		}
		catch (DeliveryRefused ex) {
			// Who reads the list is told; until then this source is as good as any.
			return Long.MAX_VALUE - 1;
		}
	}

	private void add(ZipEntry entry, String base) {
		String path = slashes(entry);
		String name = DeliverySource.normal(path.startsWith(base) ? path.substring(base.length()) : path);
		if (DeliverySource.isReceipt(name)) {
			return;
		}
		boolean bomb = entry.getSize() > HARMLESS_BYTES
				&& entry.getSize() / Math.max(1, entry.getCompressedSize()) > MAX_RATIO;
		Item item = new Item(name, entry.getSize(), bomb ? "unpacks to more than 200 times its size" : "",
				() -> new BoundedStream(this.zip.getInputStream(entry), entry.getSize()));
		if (this.items.put(name, item) != null) {
			throw Findings.one(Findings.IMPOSSIBLE, name, "Zwei Dateien im Archiv haben denselben Namen.");
		}
	}

	private static ZipEntry manifestOf(List<? extends ZipEntry> entries) {
		List<ZipEntry> manifests = Stream
			.<ZipEntry>concat(entries.stream().filter((entry) -> slashes(entry).equals(MANIFEST)),
					entries.stream().filter((entry) -> slashes(entry).endsWith("/" + MANIFEST)))
			.toList();
		if (manifests.isEmpty()) {
			throw Findings.one(Findings.UNREADABLE, MANIFEST, "Die Datei fehlt im Archiv.");
		}
		if (manifests.size() > 1 && !slashes(manifests.getFirst()).equals(MANIFEST)) {
			throw Findings.one(Findings.UNREADABLE, MANIFEST,
					"Das Archiv enthält mehrere Lieferungen; bitte jede einzeln liefern.");
		}
		return manifests.getFirst();
	}

	private static void checkName(ZipEntry entry) {
		String path = slashes(entry);
		List<String> parts = Arrays.asList(path.split("/"));
		if (path.startsWith("/") || DRIVE.matcher(path).matches() || path.indexOf('\0') >= 0
				|| !Collections.disjoint(parts, List.of("..", "."))) {
			throw Findings.one(Findings.UNREADABLE, entry.getName(),
					"Der Name zeigt aus dem Archiv hinaus; das Archiv wird nicht angenommen.");
		}
		if (parts.size() > MAX_DEPTH) {
			throw Findings.one(Findings.UNREADABLE, entry.getName(), "Die Ordner sind tiefer als 5 geschachtelt.");
		}
	}

	private static long unpackedBytes(List<? extends ZipEntry> entries) {
		// At most 5,000 entries of less than 2^40 bytes each: no overflow, larger ones
		// are cut.
		return entries.stream().mapToLong((entry) -> Math.min(Math.max(0, entry.getSize()), 1L << 40)).sum();
	}

	private static String slashes(ZipEntry entry) {
		return entry.getName().replace('\\', '/');
	}

	private static DeliveryRefused tooMany() {
		return Findings.one(Findings.TOO_LARGE, "archive", "Das Archiv hat mehr als 5.000 Einträge.");
	}

	private static DeliveryRefused broken() {
		return Findings.one(Findings.UNREADABLE, "archive",
				"Die Datei ist kein vollständiges ZIP-Archiv; bitte neu packen und liefern.");
	}

}
