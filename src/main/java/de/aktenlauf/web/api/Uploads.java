package de.aktenlauf.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.aktenlauf.intake.DeliveryRefused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Uploaded deliveries on their way into the intake: streamed to disk, never held in
 * memory.
 * <p>
 * Failure: what a killed process left in the folder is worthless, as nothing of it was
 * acknowledged; it is cleared at the next start.
 */
@Component
class Uploads {

	/** Longest delivery in bytes: 4 GB. */
	static final long MAX_BYTES = 4L * 1024 * 1024 * 1024;

	private static final int BUFFER_BYTES = 128 * 1024;

	private final Path folder;

	Uploads(@Value("${aktenlauf.data}") Path data) throws IOException {
		this.folder = data.resolve("uploads");
		Files.createDirectories(this.folder);
		try (var left = Files.list(this.folder)) {
			for (Path file : left.toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	Path store(InputStream body, long announcedBytes) {
		return store(body, announcedBytes, MAX_BYTES);
	}

	Path store(InputStream body, long announcedBytes, long maxBytes) {
		if (announcedBytes > maxBytes) {
			throw tooLarge(maxBytes);
		}
		try {
			Path file = Files.createTempFile(this.folder, "delivery-", ".zip");
			try (OutputStream out = Files.newOutputStream(file)) {
				copy(body, out, maxBytes);
				return file;
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the upload could not be written", ex);
		}
	}

	void clear(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the upload could not be cleared", ex);
		}
	}

	private static void copy(InputStream body, OutputStream out, long maxBytes) throws IOException {
		byte[] buffer = new byte[BUFFER_BYTES];
		long bytes = 0;
		for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
			bytes += read;
			if (bytes > maxBytes) {
				throw tooLarge(maxBytes);
			}
			out.write(buffer, 0, read);
		}
	}

	private static DeliveryRefused tooLarge(long maxBytes) {
		return new DeliveryRefused("DELIVERY_TOO_LARGE", List.of(new DeliveryRefused.Finding("body",
				"Die Lieferung ist größer als " + maxBytes + " Bytes; teilen Sie sie auf.")));
	}

}
