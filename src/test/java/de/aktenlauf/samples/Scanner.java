package de.aktenlauf.samples;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Random;

/**
 * Makes a scan of a drawn page: softened, speckled, shaded, turned, and 1 bit or gray.
 */
final class Scanner {

	private final Wear wear;

	private final Random random;

	Scanner(Wear wear, Random random) {
		this.wear = wear;
		this.random = random;
	}

	/**
	 * Scans a page.
	 * @param drawn the page, gray
	 * @param behind the other side of the sheet, which shines through a little; null if
	 * none
	 * @return the scan, {@code TYPE_BYTE_GRAY} or {@code TYPE_BYTE_BINARY}
	 */
	BufferedImage scan(BufferedImage drawn, @org.jspecify.annotations.Nullable BufferedImage behind) {
		byte[] pixels = pixels(drawn).clone();
		int width = drawn.getWidth();
		int height = drawn.getHeight();
		for (int i = 0; i < this.wear.blur(); i++) {
			pixels = soften(pixels, width, height);
		}
		if (behind != null) {
			shineThrough(pixels, pixels(behind), width);
		}
		if (this.wear.gray()) {
			paper(pixels, width, height);
		}
		specks(pixels, width, height);
		boolean side = this.wear.turn() == 90 || this.wear.turn() == 270;
		byte[] lying = (this.wear.turn() == 0) ? pixels : turned(pixels, width, height, this.wear.turn());
		return this.wear.gray() ? gray(lying, side ? height : width, side ? width : height)
				: bilevel(lying, side ? height : width, side ? width : height);
	}

	private static byte[] pixels(BufferedImage image) {
		return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
	}

	private static byte[] soften(byte[] in, int width, int height) {
		byte[] out = in.clone();
		for (int y = 1; y < height - 1; y++) {
			for (int x = 1; x < width - 1; x++) {
				int at = y * width + x;
				int sum = 4 * (in[at] & 255) + 2 * ((in[at - 1] & 255) + (in[at + 1] & 255)) + (in[at - width] & 255)
						+ (in[at + width] & 255);
				out[at] = (byte) (sum / 10);
			}
		}
		return out;
	}

	/** The other side, mirrored and very pale. */
	private void shineThrough(byte[] pixels, byte[] behind, int width) {
		for (int i = 0; i < pixels.length; i++) {
			int mirrored = i - i % width + (width - 1 - i % width);
			int ink = 255 - (behind[mirrored] & 255);
			int value = (pixels[i] & 255) - ink / 14;
			pixels[i] = (byte) Math.max(0, value);
		}
	}

	/** Gray of the paper, its grain, and the shadow of a hand in photographs. */
	private void paper(byte[] pixels, int width, int height) {
		boolean photo = this.wear.noise().equals("PHOTO");
		boolean clean = this.wear.noise().equals("CLEAN");
		double cx = width * (0.2 + this.random.nextDouble() * 0.6);
		double white = this.wear.paperGray() / 255.0;
		long state = this.random.nextLong() | 1;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int at = y * width + x;
				state ^= state << 13;
				state ^= state >>> 7;
				state ^= state << 17;
				int grain = clean ? 0 : (int) (state & 7) - 3;
				double shade = photo ? 1 - 0.28 * Math.abs(x - cx) / width - 0.14 * y / height : 1;
				int value = (int) ((pixels[at] & 255) * white * shade) + grain;
				pixels[at] = (byte) Math.clamp(value, 0, 255);
			}
		}
	}

	private void specks(byte[] pixels, int width, int height) {
		int count = (int) ((long) this.wear.specks() * width * height / 1_000_000L);
		for (int i = 0; i < count; i++) {
			int x = 2 + this.random.nextInt(width - 5);
			int y = 2 + this.random.nextInt(height - 5);
			byte value = (byte) ((this.random.nextInt(5) == 0) ? 255 : this.random.nextInt(90));
			int size = (this.random.nextInt(6) == 0) ? 2 : 1;
			for (int dy = 0; dy < size; dy++) {
				for (int dx = 0; dx < size; dx++) {
					pixels[(y + dy) * width + x + dx] = value;
				}
			}
		}
	}

	private static BufferedImage gray(byte[] pixels, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, width, height, pixels);
		return image;
	}

	/** One bit a pixel, 0 is white, as scanners write it. */
	private BufferedImage bilevel(byte[] pixels, int width, int height) {
		byte[] levels = { (byte) 255, 0 };
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY,
				new IndexColorModel(1, 2, levels, levels, levels));
		byte[] bits = pixels(image);
		int stride = (width + 7) / 8;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if ((pixels[y * width + x] & 255) < this.wear.threshold()) {
					bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
				}
			}
		}
		return image;
	}

	private static byte[] turned(byte[] from, int width, int height, int turn) {
		byte[] to = new byte[from.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int at = switch (turn) {
					case 90 -> x * height + height - 1 - y;
					case 180 -> (height - 1 - y) * width + width - 1 - x;
					default -> (width - 1 - x) * height + y;
				};
				to[at] = from[y * width + x];
			}
		}
		return to;
	}

}
