package de.aktenlauf.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * The files of a delivery, in a folder or a ZIP. Names serve for finding only: none is
 * ever used as a path.
 */
sealed interface DeliverySource extends AutoCloseable permits FolderSource, ZipSource {

	/** Name of the list of letters. */
	String MANIFEST = "delivery.json";

	/** Most files of a delivery, of any kind. */
	int MAX_ENTRIES = 5_000;

	/** Most bytes of a delivery, packed and unpacked. */
	long MAX_BYTES = 4L * 1024 * 1024 * 1024;

	/** Files that stand beside the letters and are none. */
	Set<String> RECEIPTS = Set.of(MANIFEST, "delivery.accepted.json", "delivery.refused.json", "delivery.status.json");

	/** The bytes of {@code delivery.json}. */
	byte[] manifest() throws IOException;

	/** All files but {@code delivery.json} and the receipts, by their name in form C. */
	Map<String, Item> items();

	@Override
	void close() throws IOException;

	/**
	 * Opens a folder or a ZIP.
	 * @throws DeliveryRefused if it is neither, or over a limit
	 */
	static DeliverySource open(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return new FolderSource(path);
		}
		if (Files.isRegularFile(path)) {
			return ZipSource.open(path);
		}
		throw Findings.one(Findings.UNREADABLE, "delivery", "Hier liegt weder ein Ordner noch ein ZIP-Archiv.");
	}

	/** The one form in which names are compared: umlauts are one character. */
	static String normal(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC);
	}

	/** Whether a name belongs to the files beside the letters. */
	static boolean isReceipt(String name) {
		return RECEIPTS.contains(name) || (name.startsWith(".delivery.") && name.endsWith(".tmp"));
	}

	/** Reads a small file completely, refusing a large one. */
	static byte[] small(InputStream in) throws IOException {
		byte[] bytes = in.readNBytes(ManifestReader.MAX_BYTES + 1);
		if (bytes.length > ManifestReader.MAX_BYTES) {
			throw Findings.one(Findings.TOO_LARGE, MANIFEST, "Die Datei ist größer als 16 MB.");
		}
		return bytes;
	}

	/** Whether there is a regular file here, no link. */
	static boolean isFile(Path path) {
		return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
	}

	/**
	 * One file of a delivery.
	 *
	 * @param name its name in form C
	 * @param bytes its size, as far as it is known before reading
	 * @param obstacle why it must not be read, empty if it may be
	 * @param opener opens its bytes
	 */
	record Item(String name, long bytes, String obstacle, Opener opener) {

		boolean readable() {
			return this.obstacle.isEmpty();
		}

	}

	/** Opens the bytes of a file. */
	interface Opener {

		InputStream open() throws IOException;

	}

}
