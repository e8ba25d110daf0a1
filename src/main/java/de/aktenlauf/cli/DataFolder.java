package de.aktenlauf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The folder of everything that is stored, and the lock that lets one process write it.
 * <p>
 * Concurrency: the lock is one of the operating system on {@code <data>/.lock}; it ends
 * with the process, however that ends. Failure: a folder that cannot be created or
 * written is a problem of the environment.
 *
 * @param path the folder
 */
record DataFolder(Path path) {

	private static final String LOCK_FILE = ".lock";

	/**
	 * Channels to which nothing refers are closed by the collector, and their locks with
	 * them.
	 */
	private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

	/** Reads the setting in the way the product reads it later. */
	static DataFolder ofSettings(List<String> arguments) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return new DataFolder(Path.of(environment.getProperty("aktenlauf.data", "./data")));
	}

	/**
	 * Takes the lock if nobody holds it.
	 * @return the lock, empty if another process holds it
	 * @throws UncheckedIOException if the folder cannot be written
	 */
	Optional<Held> lock() {
		try {
			Files.createDirectories(this.path);
			FileChannel channel = FileChannel.open(this.path.resolve(LOCK_FILE), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				return Optional.empty();
			}
			channel.truncate(0);
			channel.write(ByteBuffer
				.wrap((ProcessHandle.current().pid() + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII)));
			HELD.add(channel);
			return Optional.of(new Held(channel));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the data folder cannot be written: " + this.path.toAbsolutePath(), ex);
		}
	}

	/** Whether the process that holds the lock took it after a moment. */
	boolean lockedAfter(FileTime moment) throws IOException {
		Path lock = this.path.resolve(LOCK_FILE);
		return Files.exists(lock) && Files.getLastModifiedTime(lock).compareTo(moment) > 0;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** The lock, held until it is closed or the process ends. */
	record Held(FileChannel channel) implements AutoCloseable {

		@Override
		public void close() {
			try {
				HELD.remove(this.channel);
				this.channel.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the lock of the data folder could not be given back", ex);
			}
		}

	}

}
