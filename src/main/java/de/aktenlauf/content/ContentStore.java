package de.aktenlauf.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import de.aktenlauf.shared.ContentId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bytes for ever, named by their digest.
 * <p>
 * Concurrency: any number of threads may call; writes of one digest wait for each other.
 * One process at a time owns the folder (the database file's lock sees to that).
 * <p>
 * Failure: every put ends with bytes that are forced to disk and were read back, or with
 * an {@link UncheckedIOException}. A process that is killed leaves a staged file, which
 * is swept up a day later, or an unfinished object, which the next put of the same digest
 * replaces.
 */
@Component
public class ContentStore {

	private static final int BUFFER = 128 * 1024;

	private static final int LOCKS = 64;

	// Longer than any put takes: another process that is just starting must not lose its
	// files.
	private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

	private final OcflObjects objects;

	private final Path work;

	private final ReentrantLock[] locks;

	/**
	 * Opens the store, or founds it.
	 * @param data the data folder
	 */
	public ContentStore(@Value("${aktenlauf.data:./data}") Path data) {
		try {
			this.work = Files.createDirectories(data.resolve("content-work")).toAbsolutePath().normalize();
			this.objects = new OcflObjects(
					Files.createDirectories(data.resolve("content")).toAbsolutePath().normalize(), this.work);
			sweepLeftovers();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the content folder cannot be prepared", ex);
		}
		this.locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
	}

	/**
	 * Stores the bytes durably (written, forced to disk, read back and compared).
	 * @param source the file to read, left untouched
	 * @return digest and size; storing the same bytes again changes nothing
	 * @throws UncheckedIOException if the file cannot be read or the store not written
	 */
	public StoredContent put(Path source) {
		try (InputStream bytes = Files.newInputStream(source)) {
			return put(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the source cannot be read", ex);
		}
	}

	/**
	 * Stores the bytes durably.
	 * @param bytes read to the end, not closed
	 * @return digest and size
	 * @throws UncheckedIOException if the bytes cannot be read or the store not written;
	 * its cause is the exception of the stream if that failed
	 */
	public StoredContent put(InputStream bytes) {
		try {
			Path staging = Files.createDirectory(this.work.resolve("put-" + UUID.randomUUID()));
			try {
				StoredContent content = stage(bytes, staging.resolve(OcflObjects.FILE));
				store(content, staging.resolve(OcflObjects.FILE));
				return content;
			}
			finally {
				Disk.removeTree(staging);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the bytes could not be stored", ex);
		}
	}

	/**
	 * Opens stored bytes.
	 * @param id the digest
	 * @return a stream that the caller closes
	 * @throws ContentMissing if nothing is stored under the digest
	 */
	public InputStream open(ContentId id) {
		try {
			return Files.newInputStream(path(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the bytes of " + id + " cannot be opened", ex);
		}
	}

	/**
	 * A file that holds the stored bytes, for reading by a worker process.
	 * @param id the digest
	 * @return a path that must only be read
	 * @throws ContentMissing if nothing is stored under the digest
	 */
	public Path path(ContentId id) {
		Path file = this.objects.file(id);
		if (!Files.isRegularFile(file)) {
			throw new ContentMissing(id);
		}
		return file;
	}

	/**
	 * Reads the bytes back and compares their digest.
	 * @param id the digest
	 * @return whether bytes are stored and have this digest
	 */
	public boolean verify(ContentId id) {
		try {
			return verifies(id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the bytes of " + id + " cannot be read back", ex);
		}
	}

	private StoredContent stage(InputStream bytes, Path file) throws IOException {
		MessageDigest digest = Sha256.counter();
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
			byte[] buffer = new byte[BUFFER];
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				out.write(buffer, 0, read);
			}
		}
		return new StoredContent(Sha256.result(digest), Files.size(file));
	}

	private void store(StoredContent content, Path staged) throws IOException {
		ReentrantLock lock = this.locks[Math.floorMod(content.id().hashCode(), LOCKS)];
		lock.lock();
		try {
			if (!this.objects.complete(content.id()) || !verifies(content.id())) {
				this.objects.create(content.id(), staged);
			}
			this.objects.force(content.id());
			if (!verifies(content.id())) {
				throw new IOException("the bytes of " + content.id() + " differ after writing");
			}
		}
		finally {
			lock.unlock();
		}
	}

	private boolean verifies(ContentId id) throws IOException {
		Path file = this.objects.file(id);
		if (!Files.isRegularFile(file)) {
			return false;
		}
		return Sha256.of(file).equals(id);
	}

	private void sweepLeftovers() throws IOException {
		// The age of a file of the machine itself, not a time of the office.
		Instant newest = Files.getLastModifiedTime(Files.createTempFile(this.work, "now-", ".mark")).toInstant();
		try (Stream<Path> leftovers = Files.list(this.work)) {
			for (Path leftover : (Iterable<Path>) leftovers::iterator) {
				boolean mark = leftover.getFileName().toString().endsWith(".mark");
				if (mark || Files.getLastModifiedTime(leftover).toInstant().isBefore(newest.minus(LEFTOVER_AGE))) {
					Disk.removeTree(leftover);
				}
			}
		}
	}

}
