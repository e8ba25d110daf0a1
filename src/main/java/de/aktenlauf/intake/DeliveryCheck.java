package de.aktenlauf.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be said about a delivery before it is handed in: list, files, sizes and
 * digests. Nothing is taken or written, and no running product is needed.
 *
 * @param name its name
 * @param documents letters on its list
 * @param pages pages that the scanner counted
 * @param findings what is missing, extra or different, by file
 */
public record DeliveryCheck(String name, int documents, int pages, List<DeliveryRefused.Finding> findings) {

	private static final int BUFFER_BYTES = 128 * 1024;

	/** Keeps an unmodifiable copy. */
	public DeliveryCheck {
		findings = List.copyOf(findings);
	}

	/**
	 * Checks a delivery.
	 * @param folderOrZip the delivery
	 * @return what was found
	 * @throws DeliveryRefused if it would be refused as a whole
	 * @throws IOException if it cannot be read
	 */
	public static DeliveryCheck of(Path folderOrZip) throws IOException {
		try (DeliverySource source = DeliverySource.open(folderOrZip)) {
			DeliveryManifest manifest = ManifestReader.read(source.manifest());
			List<DeliveryRefused.Finding> findings = new ArrayList<>();
			Map<String, DeliverySource.Item> items = source.items();
			for (DeliveryManifest.Letter letter : manifest.letters()) {
				DeliverySource.Item item = items.get(letter.file());
				String message = (item == null) ? "fehlt in der Lieferung" : difference(letter, item);
				if (!message.isEmpty()) {
					findings.add(new DeliveryRefused.Finding(VisibleName.of(letter.file()), message));
				}
			}
			Set<String> listed = manifest.letters()
				.stream()
				.map(DeliveryManifest.Letter::file)
				.collect(Collectors.toSet());
			items.keySet()
				.stream()
				.filter((name) -> !listed.contains(name))
				.sorted()
				.forEach((name) -> findings
					.add(new DeliveryRefused.Finding(VisibleName.of(name), "steht nicht auf der Liste")));
			return new DeliveryCheck(manifest.name(), manifest.letters().size(),
					manifest.letters().stream().mapToInt(DeliveryManifest.Letter::pages).sum(), findings);
		}
	}

	private static String difference(DeliveryManifest.Letter letter, DeliverySource.Item item) throws IOException {
		if (!item.readable()) {
			return "kann nicht gelesen werden";
		}
		try (InputStream in = item.opener().open()) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[BUFFER_BYTES];
			long bytes = 0;
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
				bytes += read;
			}
			boolean same = HexFormat.of().formatHex(digest.digest()).equals(letter.sha256().value());
			return (bytes != letter.bytes()) ? "hat " + bytes + " statt " + letter.bytes() + " Bytes"
					: same ? "" : "hat eine andere Prüfsumme als angekündigt";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
