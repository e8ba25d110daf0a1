package de.aktenlauf.text.worker;

import java.util.List;

/**
 * What a letter may cost, checked before it is unpacked.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes what its streams may unpack to
 * @param pagePixels pixels of one page
 * @param pages number of pages
 */
public record Limits(long fileBytes, long unpackedBytes, long pagePixels, int pages) {

	/** As {@code SECURITY.md} names them. */
	public static final Limits STANDARD = new Limits(100L << 20, 500L << 20, 100_000_000L, 2_000);

	/**
	 * Hands the limits to a worker.
	 * @return arguments of its command line
	 */
	public List<String> arguments() {
		return List.of(Long.toString(this.fileBytes), Long.toString(this.unpackedBytes), Long.toString(this.pagePixels),
				Integer.toString(this.pages));
	}

	static Limits of(List<String> arguments) {
		return new Limits(Long.parseLong(arguments.get(0)), Long.parseLong(arguments.get(1)),
				Long.parseLong(arguments.get(2)), Integer.parseInt(arguments.get(3)));
	}

}
