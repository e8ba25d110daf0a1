package de.aktenlauf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the index: one sub-folder a generation, a file {@code current} that names
 * the finished one, and a lock that lets one process in.
 * <p>
 * Failure: {@code current} is replaced by an atomic move after its bytes are durable, so
 * that after a crash it names either the old or the new generation, both whole. Folders
 * that it does not name are left-overs and are deleted at the next start.
 */
final class IndexFolder {

	private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

	private static final String CURRENT = "current";

	private static final String PREFIX = "generation-";

	private final Path folder;

	private @Nullable Lock lock;

	private @Nullable Directory lockDirectory;

	IndexFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * Lets this process in.
	 * @throws IndexInUse if another one is in
	 */
	void lock() {
		try {
			Files.createDirectories(this.folder);
			Directory directory = FSDirectory.open(this.folder);
			this.lockDirectory = directory;
			this.lock = directory.obtainLock("write.lock");
		}
		catch (LockObtainFailedException ex) {
			throw new IndexInUse(this.folder.toAbsolutePath().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the folder of the index cannot be used", ex);
		}
	}

	void unlock() {
		try {
			if (this.lock != null) {
				this.lock.close();
			}
			if (this.lockDirectory != null) {
				this.lockDirectory.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the lock of the index cannot be released", ex);
		}
	}

	/**
	 * The finished generation.
	 * @return its folder, empty if there is none
	 * @throws IOException if the folder cannot be read
	 */
	Optional<Path> current() throws IOException {
		Path pointer = this.folder.resolve(CURRENT);
		if (!Files.isRegularFile(pointer)) {
			return Optional.empty();
		}
		String name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
		return name.matches(PREFIX + "\\d+") ? Optional.of(this.folder.resolve(name)) : Optional.empty();
	}

	/**
	 * A folder for a new generation.
	 * @return a folder that does not exist
	 * @throws IOException if the folder cannot be read
	 */
	Path next() throws IOException {
		Files.createDirectories(this.folder);
		try (Stream<Path> all = Files.list(this.folder)) {
			long last = all.map((path) -> path.getFileName().toString())
				.filter((name) -> name.matches(PREFIX + "\\d{1,9}"))
				.mapToLong((name) -> Long.parseLong(name.substring(PREFIX.length())))
				.max()
				.orElse(0);
			return this.folder.resolve(PREFIX + (last + 1));
		}
	}

	/**
	 * Names the finished generation, atomically and durably.
	 * @param generation its folder
	 * @throws IOException if the disk refuses
	 */
	void setCurrent(Path generation) throws IOException {
		Path draft = this.folder.resolve(CURRENT + ".new");
		Files.writeString(draft, generation.getFileName().toString(), StandardCharsets.UTF_8);
		sync(draft, StandardOpenOption.WRITE);
		Files.move(draft, this.folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
		sync(this.folder, StandardOpenOption.READ);
	}

	/**
	 * Deletes all generations but some.
	 * @param keep says which ones stay
	 * @throws IOException if the folder cannot be read
	 */
	void deleteExcept(Predicate<Path> keep) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> all = Files.list(this.folder)) {
			for (Path path : all.filter((path) -> path.getFileName().toString().startsWith(PREFIX)).toList()) {
				if (!keep.test(path)) {
					delete(path);
				}
			}
		}
	}

	private static void delete(Path generation) throws IOException {
		try (Stream<Path> files = Files.list(generation)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(generation);
		LOG.info("Deleted {} of the index", generation.getFileName());
	}

	private static void sync(Path path, StandardOpenOption option) throws IOException {
		try (FileChannel channel = FileChannel.open(path, option)) {
			channel.force(true);
		}
	}

}
