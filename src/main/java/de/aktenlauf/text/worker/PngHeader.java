package de.aktenlauf.text.worker;

import java.nio.ByteBuffer;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;

/** Walks the chunks of a PNG: size and resolution, and whether it is complete. */
final class PngHeader {

	private static final int IHDR = 0x49484452;

	private static final int PHYS = 0x70485973;

	private static final int IEND = 0x49454E44;

	private static final double METRES_PER_INCH = 0.0254;

	private PngHeader() {
	}

	static boolean matches(byte[] start) {
		return start.length >= 8 && (start[0] & 0xFF) == 0x89 && start[1] == 'P' && start[2] == 'N' && start[3] == 'G';
	}

	static ImageHeader read(byte[] bytes) {
		ByteBuffer data = ByteBuffer.wrap(bytes);
		int position = 8;
		int width = 0;
		int height = 0;
		double across = 0;
		double down = 0;
		while (position + 12 <= bytes.length) {
			int length = data.getInt(position);
			int type = data.getInt(position + 4);
			if (length < 0 || length > bytes.length - position - 12) {
				throw corrupt("cut off within a chunk");
			}
			if (type == IHDR && length >= 13) {
				width = data.getInt(position + 8);
				height = data.getInt(position + 12);
			}
			else if (type == PHYS && length >= 9 && data.get(position + 16) == 1) {
				across = data.getInt(position + 8) * METRES_PER_INCH;
				down = data.getInt(position + 12) * METRES_PER_INCH;
			}
			else if (type == IEND) {
				if (width <= 0 || height <= 0) {
					throw corrupt("no size");
				}
				return new ImageHeader(width, height, across, down, 0, false, 0);
			}
			position += 12 + length;
		}
		throw corrupt("cut off");
	}

	private static ExtractionFailed corrupt(String detail) {
		return new ExtractionFailed(ExtractionFailure.CORRUPT, "PNG: " + detail);
	}

}
