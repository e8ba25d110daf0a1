package de.aktenlauf.text.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;

/**
 * Reads the markers of a JPEG: size, resolution and orientation, and whether it is
 * complete.
 */
final class JpegHeader {

	private static final int END_OF_IMAGE = 0xD9;

	private static final int START_OF_SCAN = 0xDA;

	private static final int ORIENTATION_TAG = 0x112;

	private final byte[] bytes;

	private int width;

	private int height;

	private int components;

	private double across;

	private double down;

	private int orientation = 1;

	private JpegHeader(byte[] bytes) {
		this.bytes = bytes;
	}

	static boolean matches(byte[] start) {
		return start.length >= 3 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8 && (start[2] & 0xFF) == 0xFF;
	}

	static ImageHeader read(byte[] bytes) {
		JpegHeader header = new JpegHeader(bytes);
		int scan = header.readSegments();
		if (!header.endsAfter(scan)) {
			throw corrupt("cut off");
		}
		return header.header();
	}

	/** Reads the header of a picture whose end is known otherwise. */
	static ImageHeader readEmbedded(byte[] bytes) {
		JpegHeader header = new JpegHeader(bytes);
		header.readSegments();
		return header.header();
	}

	private int readSegments() {
		int position = 2;
		while (true) {
			while (at(position) == 0xFF && at(position + 1) == 0xFF) {
				position++;
			}
			if (at(position) != 0xFF) {
				throw corrupt("no marker where one must be");
			}
			int marker = at(position + 1);
			int length = (at(position + 2) << 8) | at(position + 3);
			if (length < 2) {
				throw corrupt("a segment without length");
			}
			segment(marker, position + 4, length - 2);
			position += 2 + length;
			if (marker == START_OF_SCAN) {
				break;
			}
		}
		if (this.width <= 0 || this.height <= 0) {
			throw corrupt("no size before the first scan");
		}
		return position;
	}

	private ImageHeader header() {
		int quarterTurns = switch (this.orientation) {
			case 3, 4 -> 2;
			case 5, 6 -> 1;
			case 7, 8 -> 3;
			default -> 0;
		};
		boolean mirrored = this.orientation == 2 || this.orientation == 4 || this.orientation == 5
				|| this.orientation == 7;
		return new ImageHeader(this.width, this.height, this.across, this.down, quarterTurns, mirrored,
				this.components);
	}

	private boolean endsAfter(int position) {
		for (int i = this.bytes.length - 2; i >= position; i--) {
			if ((this.bytes[i] & 0xFF) == 0xFF && (this.bytes[i + 1] & 0xFF) == END_OF_IMAGE) {
				return true;
			}
		}
		return false;
	}

	private void segment(int marker, int start, int length) {
		if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
			this.height = (at(start + 1) << 8) | at(start + 2);
			this.width = (at(start + 3) << 8) | at(start + 4);
			this.components = at(start + 5);
		}
		else if (marker == 0xE0 && length >= 12 && startsWith(start, "JFIF\0")) {
			double unit = switch (at(start + 7)) {
				case 1 -> 1;
				case 2 -> 2.54;
				default -> 0;
			};
			this.across = unit * ((at(start + 8) << 8) | at(start + 9));
			this.down = unit * ((at(start + 10) << 8) | at(start + 11));
		}
		else if (marker == 0xE1 && length >= 14 && startsWith(start, "Exif\0\0")
				&& start + length <= this.bytes.length) {
			exif(ByteBuffer.wrap(this.bytes, start + 6, length - 6).slice());
		}
	}

	/** A directory of twelve-byte entries; what does not fit is passed over. */
	private void exif(ByteBuffer data) {
		data.order((data.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = data.getInt(4);
		if (directory < 8 || directory + 2 > data.limit()) {
			return;
		}
		int entries = data.getShort(directory) & 0xFFFF;
		for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= data.limit(); i++) {
			int entry = directory + 2 + 12 * i;
			if ((data.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
				this.orientation = data.getShort(entry + 8) & 0xFFFF;
			}
		}
	}

	private boolean startsWith(int start, String text) {
		byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
		for (int i = 0; i < wanted.length; i++) {
			if (at(start + i) != wanted[i]) {
				return false;
			}
		}
		return true;
	}

	private int at(int position) {
		if (position >= this.bytes.length) {
			throw corrupt("cut off within the header");
		}
		return this.bytes[position] & 0xFF;
	}

	private static ExtractionFailed corrupt(String detail) {
		return new ExtractionFailed(ExtractionFailure.CORRUPT, "JPEG: " + detail);
	}

}
