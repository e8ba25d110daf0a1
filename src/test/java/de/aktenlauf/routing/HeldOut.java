package de.aktenlauf.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.aktenlauf.efile.DocumentKind;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Letters that were written before any rule or weight was tuned, in other words. */
final class HeldOut {

	private HeldOut() {
	}

	static List<Example> letters(String... names) {
		List<Example> letters = new ArrayList<>();
		for (String name : names) {
			for (String block : text("/routing/" + name).split("(?m)^== ", -1)) {
				int end = block.indexOf('\n');
				if (end > 0) {
					letters.add(new Example(DocumentKind.valueOf(block.substring(0, end).strip()),
							block.substring(end + 1).strip()));
				}
			}
		}
		return letters;
	}

	private static String text(String resource) {
		try (InputStream stream = HeldOut.class.getResourceAsStream(resource)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A letter and what it is.
	 *
	 * @param kind the kind
	 * @param text the letter
	 */
	record Example(DocumentKind kind, String text) {
	}

}
