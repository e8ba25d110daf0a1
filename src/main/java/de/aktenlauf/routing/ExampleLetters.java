package de.aktenlauf.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.ConfigFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Invented sentences for each kind, as people and offices write them: a line
 * {@code == KIND}, then one example a line.
 */
final class ExampleLetters {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final List<Example> examples = new ArrayList<>();

	private final CRC32 sum = new CRC32();

	ExampleLetters(String configFile) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(ConfigFile.open(configFile), UTF_8))) {
			DocumentKind kind = DocumentKind.OTHER;
			for (String line : reader.lines().toList()) {
				this.sum.update(line.getBytes(UTF_8));
				if (line.startsWith("== ")) {
					kind = DocumentKind.valueOf(line.substring(3).strip());
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					this.examples.add(new Example(kind, words(line)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("config/" + configFile + " cannot be read", ex);
		}
	}

	List<Example> examples() {
		return this.examples;
	}

	/**
	 * The words of all examples.
	 * @return folded
	 */
	Set<String> words() {
		return this.examples.stream().flatMap((example) -> example.words().stream()).collect(Collectors.toSet());
	}

	/**
	 * Adds letters whose kind people corrected. Of their words only those count that
	 * stand in other examples: neither names nor misread words are learned.
	 * @param letters the letters
	 */
	void add(List<Example> letters) {
		Set<String> known = words();
		letters.forEach((letter) -> {
			Example example = new Example(letter.kind(), letter.words().stream().filter(known::contains).toList());
			this.sum.update((example.kind() + " " + String.join(" ", example.words())).getBytes(UTF_8));
			this.examples.add(example);
		});
	}

	String version() {
		return Long.toHexString(this.sum.getValue());
	}

	private static List<String> words(String line) {
		return Arrays.stream(NO_WORD.split(line, -1)).filter((word) -> !word.isEmpty()).map(Spelling::fold).toList();
	}

	/**
	 * A sentence and what it is.
	 *
	 * @param kind the kind
	 * @param words folded
	 */
	record Example(DocumentKind kind, List<String> words) {
	}

}
