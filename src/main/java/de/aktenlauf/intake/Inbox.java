package de.aktenlauf.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The watched folder {@code <data>/inbox}, and in it the hidden folder of copies of what
 * was handed in otherwise: a killed process finds there what it was working on.
 */
@Component
class Inbox {

	private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

	private final Path folder;

	private final Path handedIn;

	Inbox(@Value("${aktenlauf.data:./data}") Path data, Clock clock) {
		try {
			this.folder = Files.createDirectories(data.resolve("inbox")).toRealPath();
			this.handedIn = Files.createDirectories(this.folder.resolve(".handed-in"));
			sweepLeftovers(clock.instant().minus(LEFTOVER_AGE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the inbox cannot be made", ex);
		}
	}

	Path folder() {
		return this.folder;
	}

	Path handedIn() {
		return this.handedIn;
	}

	/** The name of a delivery that lies openly in the inbox. */
	Optional<String> origin(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		return this.folder.equals(absolute.getParent()) ? Optional.of(absolute.getFileName().toString())
				: Optional.empty();
	}

	/** Where a delivery of the inbox lies. */
	Path of(String origin) {
		return this.folder.resolve(origin);
	}

	/**
	 * Keeps a copy of what was handed in until it is accepted; links where that is
	 * possible.
	 */
	Path keep(Path source) throws IOException {
		String name = UUID.randomUUID().toString();
		Path hidden = this.handedIn.resolve("." + name);
		if (Files.isDirectory(source)) {
			copyFolder(source, hidden);
		}
		else {
			linkOrCopy(source, hidden);
			name = name + ".zip";
		}
		return Files.move(hidden, this.handedIn.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Removes a copy that was kept; never anything else. */
	void release(Path kept) throws IOException {
		if (!this.handedIn.equals(kept.getParent())) {
			throw new IllegalStateException("only copies of our own are removed");
		}
		Files.walkFileTree(kept, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
				Files.deleteIfExists(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Removes half copies of killed processes, none that another one is just making. */
	private void sweepLeftovers(Instant before) throws IOException {
		try (Stream<Path> copies = Files.list(this.handedIn)) {
			for (Path copy : (Iterable<Path>) copies::iterator) {
				boolean half = copy.getFileName().toString().startsWith(".");
				if (half && Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
					release(copy);
				}
			}
		}
	}

	private static void copyFolder(Path source, Path target) throws IOException {
		// As deep as a delivery is read; what lies deeper is named there and not
		// followed.
		Files.walkFileTree(source, EnumSet.noneOf(FileVisitOption.class), FolderSource.MAX_DEPTH,
				new SimpleFileVisitor<>() {
					@Override
					public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
							throws IOException {
						Files.createDirectories(target.resolve(source.relativize(folder)));
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
						Path copy = target.resolve(source.relativize(file));
						if (attributes.isRegularFile()) {
							linkOrCopy(file, copy);
						}
						else {
							// A link or device is delivered as what it is: it is shown,
							// not
							// followed.
							Files.createSymbolicLink(copy, Path.of("not-followed"));
						}
						return FileVisitResult.CONTINUE;
					}
				});
	}

	private static void linkOrCopy(Path source, Path target) throws IOException {
		try {
			Files.createLink(target, source);
		}
		catch (IOException | UnsupportedOperationException ex) {
			Files.copy(source, target, LinkOption.NOFOLLOW_LINKS);
		}
	}

}
