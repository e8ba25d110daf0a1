package de.aktenlauf.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The German model of the OCR, which needs a folder of the file system. */
class OcrModel {

	private static final String NAME = "deu.traineddata";

	private final Path data;

	private final String configured;

	OcrModel(Path data, String configured) {
		this.data = data;
		this.configured = configured;
	}

	/**
	 * The folder that holds the model, unpacked on first use.
	 * @return an existing folder
	 * @throws IllegalStateException if the build left the model out
	 */
	synchronized Path folder() {
		if (!this.configured.isEmpty()) {
			return Path.of(this.configured);
		}
		Path folder = cache("tessdata");
		try (InputStream model = OcrModel.class.getResourceAsStream("/tessdata/" + NAME)) {
			if (model == null) {
				throw new IllegalStateException("The class path lacks tessdata/" + NAME
						+ ": the front-end step of the build, which unpacks it, did not run");
			}
			byte[] bytes = model.readAllBytes();
			Path file = folder.resolve(NAME);
			if (!Files.exists(file) || Files.size(file) != bytes.length) {
				Path temporary = Files.createTempFile(folder, NAME, ".tmp");
				Files.write(temporary, bytes);
				Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where native libraries are unpacked. */
	Path libraries() {
		return cache("javacpp");
	}

	private Path cache(String name) {
		try {
			return Files.createDirectories(this.data.toAbsolutePath().normalize().resolve("cache").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
