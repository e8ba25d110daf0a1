package de.aktenlauf.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import de.aktenlauf.shared.ContentId;

/** Counts digests. */
final class Sha256 {

	private static final int BUFFER = 128 * 1024;

	private Sha256() {
	}

	static MessageDigest counter() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	static ContentId result(MessageDigest counter) {
		return new ContentId(HexFormat.of().formatHex(counter.digest()));
	}

	static ContentId of(Path file) throws IOException {
		MessageDigest counter = counter();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				counter.update(buffer, 0, read);
			}
		}
		return result(counter);
	}

}
