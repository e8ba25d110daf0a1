package de.aktenlauf.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folds family names so that spellings of one name meet: umlauts and their
 * transcriptions, ß and ss, accents, case, hyphens, blanks, and with or without
 * particles.
 */
final class NameKey {

	private static final Set<String> PARTICLES = Set.of("von", "vom", "van", "vd", "v", "der", "den", "dem", "zu",
			"zum", "zur", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten", "ter", "al", "el", "ben",
			"bin", "ibn", "abu", "und", "auf", "freiherr", "graf");

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final int MAX_LENGTH = 400;

	private NameKey() {
	}

	/** One or two keys: the whole name, and the name without its particles. */
	static Set<String> of(String familyName) {
		List<String> words = words(familyName);
		Set<String> keys = new LinkedHashSet<>();
		keys.add(joined(words));
		keys.add(joined(words.stream().filter((word) -> !PARTICLES.contains(word)).toList()));
		keys.remove("");
		return keys;
	}

	/** Words of a text, folded. */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String word : SEPARATORS.split(fold(text))) {
			if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return words;
	}

	private static String joined(List<String> words) {
		String key = String.join("", words);
		return (key.length() > MAX_LENGTH) ? key.substring(0, MAX_LENGTH) : key;
	}

	private static String fold(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss")
			.replace("ø", "oe")
			.replace("æ", "ae")
			.replace("ı", "i")
			.replace("ł", "l")
			.replace("đ", "d")
			.replace("'", "")
			.replace("’", "");
		return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
	}

}
