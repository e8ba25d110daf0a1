package de.aktenlauf.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/** A delivery in a folder. Links and devices are named but never followed or opened. */
final class FolderSource implements DeliverySource {

	static final int MAX_DEPTH = 5;

	private final Path folder;

	private final Map<String, Item> items = new TreeMap<>();

	FolderSource(Path folder) throws IOException {
		this.folder = folder;
		Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				add(file, attributes);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				// A file that was taken away meanwhile is missing, nothing else.
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}
		});
	}

	@Override
	public byte[] manifest() throws IOException {
		Path manifest = this.folder.resolve(MANIFEST);
		if (!DeliverySource.isFile(manifest)) {
			throw Findings.one(Findings.UNREADABLE, MANIFEST, "Die Datei fehlt im Ordner.");
		}
		try (InputStream in = Files.newInputStream(manifest)) {
			return DeliverySource.small(in);
		}
	}

	@Override
	public Map<String, Item> items() {
		return this.items;
	}

	@Override
	public void close() {
		// Nothing is held open.
	}

	private void add(Path file, BasicFileAttributes attributes) {
		String name = DeliverySource.normal(name(this.folder.relativize(file)));
		if (DeliverySource.isReceipt(name)) {
			return;
		}
		if (this.items.size() == MAX_ENTRIES) {
			throw Findings.one(Findings.TOO_LARGE, "delivery", "Der Ordner hat mehr als 5.000 Dateien.");
		}
		while (this.items.containsKey(name)) {
			// Two spellings of one name: both are shown.
			name = name + "~";
		}
		String obstacle = attributes.isRegularFile() ? "" : "no regular file";
		this.items.put(name, new Item(name, attributes.isRegularFile() ? attributes.size() : 0, obstacle,
				() -> Files.newInputStream(file)));
	}

	/** The name by its bytes, whatever character set the machine's locale claims. */
	static String name(Path relative) {
		String shown = relative.toString().replace('\\', '/');
		if (shown.chars().allMatch((character) -> character < 0x80 && character != '?')) {
			return shown;
		}
		StringBuilder name = new StringBuilder();
		for (Path part : relative) {
			name.append(name.isEmpty() ? "" : "/").append(part(part));
		}
		return name.toString();
	}

	private static String part(Path part) {
		String raw = part.toUri().getRawPath();
		byte[] bytes = percentDecoded(raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw);
		int start = bytes.length;
		while (start > 0 && bytes[start - 1] != '/') {
			start--;
		}
		ByteBuffer last = ByteBuffer.wrap(bytes, start, bytes.length - start);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(last.duplicate()).toString();
		}
		catch (CharacterCodingException ex) {
			return StandardCharsets.ISO_8859_1.decode(last).toString();
		}
	}

	private static byte[] percentDecoded(String raw) {
		byte[] bytes = new byte[raw.length()];
		int length = 0;
		for (int index = 0; index < raw.length(); index++) {
			char character = raw.charAt(index);
			if (character == '%') {
				bytes[length++] = (byte) Integer.parseInt(raw, index + 1, index + 3, 16);
				index += 2;
			}
			else {
				bytes[length++] = (byte) character;
			}
		}
		return Arrays.copyOf(bytes, length);
	}

}
