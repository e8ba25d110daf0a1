package de.aktenlauf.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The text files from which the samples are made. */
final class Resources {

	private Resources() {
	}

	static String text(String name) throws IOException {
		try (InputStream stream = Resources.class
			.getResourceAsStream(name.startsWith("/") ? name : "/samples/" + name)) {
			if (stream == null) {
				throw new IOException("no resource " + name);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** All lines that hold something and are no comment. */
	static List<String> lines(String name) throws IOException {
		return text(name).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.toList();
	}

	static List<String> parts(String line, String separator) {
		return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
	}

}
