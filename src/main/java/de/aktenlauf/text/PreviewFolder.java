package de.aktenlauf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.shared.ContentId;

/**
 * Pictures of pages, {@code previews/<first two digits>/<digest>/<page>.png} or
 * {@code .jpg}. They are derived: who deletes them loses time, not letters.
 */
class PreviewFolder {

	private static final String TURNS = "turns";

	private final Path root;

	PreviewFolder(Path data) {
		this.root = data.toAbsolutePath().normalize().resolve("previews");
	}

	Path of(ContentId content) {
		return this.root.resolve(content.value().substring(0, 2)).resolve(content.value());
	}

	/** Notes how each page was turned; a letter that cannot be read leaves no row. */
	void keepTurns(ContentId content, List<Page> pages) {
		StringBuilder turns = new StringBuilder();
		pages.forEach((page) -> turns.append(page.rotation() / 90));
		try {
			Files.writeString(Files.createDirectories(of(content)).resolve(TURNS), turns);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How the pages that are shown were turned, a digit a page; empty if not known. */
	String turns(ContentId content) {
		try {
			return Files.readString(of(content).resolve(TURNS));
		}
		catch (NoSuchFileException ex) {
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<Preview> find(ContentId content, int page) {
		return read(of(content).resolve(page + ".png"), "image/png")
			.or(() -> read(of(content).resolve(page + ".jpg"), "image/jpeg"));
	}

	/** The file of a picture, if there is one. */
	Optional<Path> file(ContentId content, int page) {
		return Stream.of(page + ".png", page + ".jpg")
			.map((name) -> of(content).resolve(name))
			.filter(Files::isRegularFile)
			.findFirst();
	}

	private static Optional<Preview> read(Path file, String mediaType) {
		try {
			return Optional.of(new Preview(mediaType, Files.readAllBytes(file)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete(ContentId content) {
		deleteFolder(of(content));
	}

	static void deleteFolder(Path folder) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
