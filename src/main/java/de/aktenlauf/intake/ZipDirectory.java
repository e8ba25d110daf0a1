package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The end of a ZIP, read before anything else: it tells how much a reader would have to
 * keep in memory, and it is there only when the archive was written to its end.
 *
 * @param entries number of entries as claimed
 * @param bytes size of the directory as claimed
 */
record ZipDirectory(long entries, long bytes) {

	// APPNOTE.TXT 4.3.16, 4.3.14, 4.3.15: the end record and its 64-bit companions.
	private static final int END = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int MAX_COMMENT = 0xFFFF;

	private static final int LOCATOR64 = 0x07064b50;

	private static final int LOCATOR64_SIZE = 20;

	private static final int END64 = 0x06064b50;

	private static final int END64_SIZE = 56;

	/** The directory, empty if the file is no whole ZIP. */
	static Optional<ZipDirectory> of(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			int tailSize = (int) Math.min(size, END_SIZE + MAX_COMMENT);
			ByteBuffer tail = read(channel, size - tailSize, tailSize);
			for (int at = tailSize - END_SIZE; at >= 0; at--) {
				if (tail.getInt(at) == END && at + END_SIZE + unsigned(tail.getShort(at + 20)) == tailSize) {
					return directory(channel, tail, at, size - tailSize + at);
				}
			}
			return Optional.empty();
		}
	}

	private static Optional<ZipDirectory> directory(FileChannel channel, ByteBuffer tail, int at, long position)
			throws IOException {
		long entries = unsigned(tail.getShort(at + 10));
		long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
		if (position < LOCATOR64_SIZE || (entries != 0xFFFF && bytes != 0xFFFFFFFFL)) {
			return Optional.of(new ZipDirectory(entries, bytes));
		}
		ByteBuffer locator = read(channel, position - LOCATOR64_SIZE, LOCATOR64_SIZE);
		long end64 = locator.getLong(8);
		if (locator.getInt(0) != LOCATOR64 || end64 < 0 || end64 > position - END64_SIZE) {
			return Optional.of(new ZipDirectory(entries, bytes));
		}
		ByteBuffer record = read(channel, end64, END64_SIZE);
		return (record.getInt(0) != END64) ? Optional.empty()
				: Optional.of(new ZipDirectory(limited(record.getLong(32)), limited(record.getLong(40))));
	}

	private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		int read = 0;
		while (buffer.hasRemaining() && read >= 0) {
			read = channel.read(buffer, position + buffer.position());
		}
		return buffer.rewind();
	}

	private static int unsigned(short value) {
		return Short.toUnsignedInt(value);
	}

	private static long limited(long claimed) {
		return (claimed < 0) ? Long.MAX_VALUE : claimed;
	}

}
