package de.aktenlauf.search;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Does to a text what reading a scan does: letters that look alike are mixed up, words
 * are glued together or torn apart, more of it the worse the scan.
 */
final class Misreadings {

	/** Share of misread characters by class of noise. */
	private static final Map<String, Double> RATES = Map.of("CLEAN", 0.002, "LAYER", 0.0, "NOISY", 0.008, "PALE", 0.010,
			"PHOTO", 0.010, "FAX", 0.012);

	private static final List<String[]> ALIKE = List.of(pair("rn", "m"), pair("m", "rn"), pair("ü", "u"),
			pair("ü", "ii"), pair("ö", "o"), pair("ä", "a"), pair("ß", "B"), pair("e", "c"), pair("c", "e"),
			pair("h", "b"), pair("l", "I"), pair("I", "l"), pair("i", "l"), pair("t", "f"), pair("f", "t"),
			pair("n", "u"), pair("u", "n"), pair("a", "o"), pair("s", "a"), pair("cl", "d"), pair("d", "cl"),
			pair("vv", "w"), pair("w", "vv"), pair("K", "R"), pair("B", "8"), pair("O", "0"), pair("0", "O"),
			pair("1", "l"), pair("5", "S"), pair("8", "B"), pair("g", "q"), pair("r", "i"));

	private final Random random;

	private final double rate;

	Misreadings(long seed, String noise) {
		this.random = new Random(seed);
		this.rate = RATES.getOrDefault(noise, 0.008);
	}

	String read(String text) {
		StringBuilder read = new StringBuilder(text.length());
		int at = 0;
		while (at < text.length()) {
			boolean wrong = this.random.nextDouble() < this.rate;
			int used = wrong ? misread(text, at, read) : 0;
			if (used == 0) {
				read.append(text.charAt(at));
				used = 1;
			}
			at += used;
		}
		return read.toString();
	}

	private int misread(String text, int at, StringBuilder read) {
		if (text.charAt(at) == ' ') {
			return this.random.nextInt(3) == 0 ? 1 : 0;
		}
		List<String[]> possible = ALIKE.stream().filter((pair) -> text.startsWith(pair[0], at)).toList();
		if (possible.isEmpty() || Character.isWhitespace(text.charAt(at))) {
			return 0;
		}
		String[] chosen = possible.get(this.random.nextInt(possible.size()));
		read.append(chosen[1]);
		return chosen[0].length();
	}

	private static String[] pair(String written, String read) {
		return new String[] { written, read };
	}

}
