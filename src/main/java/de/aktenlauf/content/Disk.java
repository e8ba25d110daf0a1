package de.aktenlauf.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/** Forces files and folders to the disk, and removes leftovers. */
final class Disk {

	private static final boolean FOLDERS_OPEN = !System.getProperty("os.name", "").startsWith("Windows");

	private Disk() {
	}

	/** Forces a file's bytes, or a folder's list of names. */
	static void force(Path path) throws IOException {
		if (FOLDERS_OPEN || Files.isRegularFile(path)) {
			try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	/** Forces everything below a folder, then the folder itself. */
	static void forceTree(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				force(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
				if (failure != null) {
					throw failure;
				}
				force(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Removes a folder with everything in it; one that is not there is fine. */
	static void removeTree(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
				if (failure != null) {
					throw failure;
				}
				Files.deleteIfExists(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}

}
