package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;

/**
 * Walks the directories of a TIFF before its library sees it: loops, absurd sizes and
 * strips beyond the end of the file are found here.
 */
final class TiffDirectories {

	private static final int MAX_ENTRIES = 4_096;

	private static final int MAX_STRIPS = 1_000_000;

	private static final int WIDTH = 256;

	private static final int HEIGHT = 257;

	private static final int BITS = 258;

	private static final int COMPRESSION = 259;

	private static final int PHOTOMETRIC = 262;

	private static final int FILL_ORDER = 266;

	private static final int STRIP_OFFSETS = 273;

	private static final int ORIENTATION = 274;

	private static final int SAMPLES = 277;

	private static final int STRIP_BYTES = 279;

	private static final int RESOLUTION_ACROSS = 282;

	private static final int RESOLUTION_DOWN = 283;

	private static final int RESOLUTION_UNIT = 296;

	private static final int TILE_OFFSETS = 324;

	private static final int TILE_BYTES = 325;

	private static final int[] TYPE_BYTES = { 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4 };

	private final ByteBuffer data;

	private final Limits limits;

	private TiffDirectories(ByteBuffer data, Limits limits) {
		this.data = data;
		this.limits = limits;
	}

	static boolean matches(byte[] start) {
		return start.length >= 4 && ((start[0] == 'I' && start[1] == 'I' && start[2] == 42 && start[3] == 0)
				|| (start[0] == 'M' && start[1] == 'M' && start[2] == 0 && start[3] == 42));
	}

	static List<TiffDirectory> read(Path file, Limits limits) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
			data.order((data.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			return new TiffDirectories(data, limits).read();
		}
		catch (IndexOutOfBoundsException ex) {
			throw corrupt("an offset beyond the end of the file");
		}
	}

	private List<TiffDirectory> read() {
		List<TiffDirectory> pages = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		long offset = unsigned(4);
		while (offset != 0) {
			if (!seen.add(offset)) {
				throw corrupt("its directories form a loop");
			}
			if (pages.size() == this.limits.pages()) {
				throw new ExtractionFailed(ExtractionFailure.TOO_MANY_PAGES,
						"TIFF: more than " + this.limits.pages() + " pages");
			}
			int position = position(offset);
			int entries = this.data.getShort(position) & 0xFFFF;
			if (entries == 0 || entries > MAX_ENTRIES) {
				throw corrupt(entries + " entries in a directory");
			}
			pages.add(directory(offset, position + 2, entries));
			offset = unsigned(position + 2 + 12 * entries);
		}
		if (pages.isEmpty()) {
			throw new ExtractionFailed(ExtractionFailure.EMPTY, "TIFF: no pages");
		}
		return pages;
	}

	private TiffDirectory directory(long offset, int start, int entries) {
		Map<Integer, long[]> tags = new HashMap<>();
		for (int i = 0; i < entries; i++) {
			int entry = start + 12 * i;
			int tag = this.data.getShort(entry) & 0xFFFF;
			if (tag <= TILE_BYTES) {
				tags.put(tag, values(entry));
			}
		}
		long width = first(tags, WIDTH, 0);
		long height = first(tags, HEIGHT, 0);
		if (width == 0 || height == 0) {
			throw corrupt("a page without size");
		}
		long bits = first(tags, BITS, 1) * first(tags, SAMPLES, 1);
		if (width > this.limits.pagePixels() || height > this.limits.pagePixels()
				|| width * height > this.limits.pagePixels()) {
			throw new ExtractionFailed(ExtractionFailure.PIXEL_LIMIT, "TIFF: " + width + " x " + height + " pixels");
		}
		if (width * height * bits / Byte.SIZE > this.limits.unpackedBytes()) {
			throw new ExtractionFailed(ExtractionFailure.ARCHIVE_LIMIT, "TIFF: " + bits + " bits a pixel");
		}
		checkStrips(tags, STRIP_OFFSETS, STRIP_BYTES);
		checkStrips(tags, TILE_OFFSETS, TILE_BYTES);
		double unit = switch ((int) first(tags, RESOLUTION_UNIT, 2)) {
			case 2 -> 1;
			case 3 -> 2.54;
			default -> 0;
		};
		boolean single = tags.getOrDefault(STRIP_OFFSETS, new long[0]).length == 1 && tags.containsKey(STRIP_BYTES);
		return new TiffDirectory(offset, (int) width, (int) height, (int) bits, (int) first(tags, COMPRESSION, 1),
				(int) first(tags, PHOTOMETRIC, 0), (int) first(tags, ORIENTATION, 1), (int) first(tags, FILL_ORDER, 1),
				unit * ratio(tags, RESOLUTION_ACROSS), unit * ratio(tags, RESOLUTION_DOWN),
				single ? first(tags, STRIP_OFFSETS, 0) : 0, single ? first(tags, STRIP_BYTES, 0) : 0);
	}

	private void checkStrips(Map<Integer, long[]> tags, int offsetTag, int bytesTag) {
		long[] offsets = tags.get(offsetTag);
		long[] bytes = tags.get(bytesTag);
		if (offsets == null || bytes == null) {
			return;
		}
		for (int i = 0; i < Math.min(offsets.length, bytes.length); i++) {
			if (offsets[i] + bytes[i] > this.data.limit()) {
				throw corrupt("cut off");
			}
		}
	}

	private long[] values(int entry) {
		int type = this.data.getShort(entry + 2) & 0xFFFF;
		long count = unsigned(entry + 4);
		if (type == 0 || type >= TYPE_BYTES.length || count == 0) {
			return new long[0];
		}
		if (count > MAX_STRIPS) {
			throw corrupt(count + " values in an entry");
		}
		int size = TYPE_BYTES[type];
		int position = (count * size <= 4) ? entry + 8 : position(unsigned(entry + 8));
		long[] values = new long[(int) count * ((type == 5) ? 2 : 1)];
		for (int i = 0; i < values.length; i++) {
			values[i] = switch (type) {
				case 1, 2, 6, 7 -> this.data.get(position + i) & 0xFF;
				case 3, 8 -> this.data.getShort(position + 2 * i) & 0xFFFF;
				case 4, 5, 9, 13 -> unsigned(position + 4 * i);
				default -> 0;
			};
		}
		return values;
	}

	private static long first(Map<Integer, long[]> tags, int tag, long otherwise) {
		long[] values = tags.get(tag);
		return (values == null || values.length == 0) ? otherwise : values[0];
	}

	private static double ratio(Map<Integer, long[]> tags, int tag) {
		long[] values = tags.get(tag);
		return (values == null || values.length < 2 || values[1] == 0) ? 0 : (double) values[0] / values[1];
	}

	private int position(long offset) {
		if (offset >= this.data.limit()) {
			throw corrupt("an offset beyond the end of the file");
		}
		return (int) offset;
	}

	private long unsigned(int position) {
		return this.data.getInt(position) & 0xFFFFFFFFL;
	}

	private static ExtractionFailed corrupt(String detail) {
		return new ExtractionFailed(ExtractionFailure.CORRUPT, "TIFF: " + detail);
	}

}
