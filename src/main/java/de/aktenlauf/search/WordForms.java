package de.aktenlauf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import de.danielnaber.jwordsplitter.EmbeddedGermanDictionary;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms under which a word is found: its folded spelling, its stem, and the parts of
 * a compound with their stems, marked by {@value #PART}.
 * <p>
 * Concurrency: used by all threads; what was computed is kept in a map of limited size,
 * the splitter itself is used by one thread at a time.
 */
final class WordForms {

	/** Marks a part and its stem, so that a whole word ranks higher. */
	static final String PART = "~";

	private static final int MIN_COMPOUND_LENGTH = 6;

	private static final int MIN_PART_LENGTH = 3;

	private static final int MAX_PARTS = 5;

	private static final int MAX_REMEMBERED = 200_000;

	private static final Map<String, String> ABBREVIATIONS = Map.of("str", "strasse", "nr", "nummer", "tel", "telefon",
			"pl", "platz", "abt", "abteilung", "bescheinig", "bescheinigung");

	/** Words of this office that the dictionary lacks. */
	private static final Set<String> OFFICE_WORDS = Set.of("bedarf", "sanktion", "warmwasser", "kaution", "betreuung",
			"bewilligung", "leistung", "grundsicherung", "regelsatz", "abschlag", "pfändung", "räumung", "miete",
			"untermiete", "vermieter", "mieter", "unterhalt", "kindergeld", "elterngeld", "wohngeld", "bürgergeld",
			"zuschlag", "attest", "vorschuss", "abschluss", "bescheid", "beschluss", "girokonto", "iban", "energie",
			"versorger", "erst", "ausstattung", "wasch", "schluss");

	private static final Set<String> STOP_WORDS = stopWords();

	private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

	private final GermanWordSplitter splitter;

	private final OneWord word = new OneWord();

	private final TokenStream stemmed = new GermanLightStemFilter(this.word);

	WordForms() {
		try {
			Set<String> dictionary = EmbeddedGermanDictionary.getWords()
				.stream()
				.map(WordForms::fold)
				.collect(Collectors.toSet());
			OFFICE_WORDS.forEach((known) -> dictionary.add(fold(known)));
			this.splitter = new GermanWordSplitter(false, dictionary);
			this.splitter.setStrictMode(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the dictionary of German words cannot be read", ex);
		}
	}

	/**
	 * One spelling for all: lower case, without marks, {@code ß} as {@code ss}; {@code ä}
	 * and {@code ae} become {@code a}, {@code ö} and {@code oe} {@code o}, {@code ü} and
	 * {@code ue} {@code u} unless the {@code u} follows a vowel or {@code q} ("neue",
	 * "Quelle").
	 * @param text a word
	 * @return its folded spelling
	 */
	static String fold(String text) {
		char[] lower = text.toLowerCase(Locale.GERMAN).toCharArray();
		char[] plain = new char[lower.length * 4];
		int length = ASCIIFoldingFilter.foldToASCII(lower, 0, plain, 0, lower.length);
		StringBuilder folded = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			boolean umlaut = plain[i] == 'e' && i > 0 && isUmlautBase(plain, i - 1);
			if (!umlaut && Character.isLetterOrDigit(plain[i])) {
				folded.append(Character.toLowerCase(plain[i]));
			}
		}
		return folded.toString();
	}

	private static boolean isUmlautBase(char[] plain, int at) {
		return switch (plain[at]) {
			case 'a', 'o' -> true;
			case 'u' -> at == 0 || "aeiouyq".indexOf(plain[at - 1]) < 0;
			default -> false;
		};
	}

	static boolean isStopWord(String folded) {
		return STOP_WORDS.contains(folded);
	}

	/**
	 * All forms of a word for the index.
	 * @param text the word as written
	 * @return the folded spelling first, without doubles
	 */
	List<String> ofIndex(String text) {
		return remember("i" + text, () -> {
			Set<String> forms = new LinkedHashSet<>();
			String folded = fold(text);
			forms.add(folded);
			if (hasDigit(folded)) {
				addDigits(folded, forms);
			}
			else {
				forms.add(stem(folded));
				variants(folded).forEach((variant) -> {
					forms.add(variant);
					forms.add(stem(variant));
				});
				addHumps(text, forms);
				addParts(folded, forms);
			}
			return List.copyOf(forms);
		});
	}

	/**
	 * The stem of a folded word.
	 * @param folded the word
	 * @return its stem by Lucene's light German stemmer
	 */
	String stem(String folded) {
		return remember("s" + folded, () -> List.of(computeStem(folded))).getFirst();
	}

	/**
	 * The parts of a compound.
	 * @param folded the word
	 * @return its smallest parts in order; the word alone if it is none
	 */
	List<String> parts(String folded) {
		return remember("p" + folded, () -> split(folded));
	}

	/**
	 * Other spellings of a word that are no mere umlauts.
	 * @param folded the word
	 * @return such as {@code hauptstrasse} for {@code hauptstr}
	 */
	static List<String> variants(String folded) {
		String full = ABBREVIATIONS.get(folded);
		if (full != null) {
			return List.of(full);
		}
		if (folded.length() > 5 && folded.endsWith("str")) {
			return List.of(folded + "asse");
		}
		return List.of();
	}

	static boolean hasDigit(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	private List<String> remember(String key, Supplier<List<String>> forms) {
		List<String> known = this.remembered.get(key);
		if (known == null) {
			if (this.remembered.size() > MAX_REMEMBERED) {
				this.remembered.clear();
			}
			known = forms.get();
			this.remembered.put(key, known);
		}
		return known;
	}

	/**
	 * Parts of numbers as people type them: rows of digits, also without leading zeros.
	 */
	private static void addDigits(String folded, Set<String> forms) {
		for (String group : folded.split("\\D+", -1)) {
			if (group.length() >= 3) {
				forms.add(group);
				String stripped = group.replaceFirst("^0+", "");
				if (stripped.length() >= 3) {
					forms.add(stripped);
				}
			}
		}
		for (String group : folded.split("\\d+", -1)) {
			if (group.length() >= MIN_PART_LENGTH) {
				forms.add(PART + group);
			}
		}
	}

	/** Words that the scan glued together: "dieNebenkosten". */
	private static void addHumps(String text, Set<String> forms) {
		String[] humps = text.split("(?<=\\p{Ll})(?=\\p{Lu})", -1);
		if (humps.length > 1) {
			for (String hump : humps) {
				forms.add(fold(hump));
			}
		}
	}

	private void addParts(String folded, Set<String> forms) {
		List<String> parts = parts(folded);
		for (int from = 0; from < parts.size(); from++) {
			StringBuilder joined = new StringBuilder();
			for (int to = from; to < parts.size(); to++) {
				joined.append(parts.get(to));
				if (joined.length() >= MIN_PART_LENGTH && joined.length() < folded.length()) {
					forms.add(PART + stem(joined.toString()));
					forms.add(PART + joined);
				}
			}
		}
	}

	private List<String> split(String folded) {
		if (folded.length() < MIN_COMPOUND_LENGTH || !folded.chars().allMatch(Character::isLetter)) {
			return List.of(folded);
		}
		synchronized (this.splitter) {
			List<String> best = this.splitter.splitWord(folded);
			for (List<String> other : this.splitter.getAllSplits(folded)) {
				if (best.size() == 1 && other.size() > 1 && String.join("", other).equals(folded)
						&& other.stream().allMatch((part) -> part.length() >= MIN_PART_LENGTH)) {
					best = other;
				}
			}
			return (best.size() > MAX_PARTS) ? List.of(folded) : List.copyOf(new ArrayList<>(best));
		}
	}

	private String computeStem(String folded) {
		synchronized (this.word) {
			try {
				this.word.set(folded);
				this.stemmed.incrementToken();
				return this.word.get();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("a stream in memory cannot fail", ex);
			}
		}
	}

	private static Set<String> stopWords() {
		CharArraySet words = GermanAnalyzer.getDefaultStopSet();
		return words.stream().map((word) -> fold(new String((char[]) word))).collect(Collectors.toUnmodifiableSet());
	}

	/** A stream of one word, for the stemmer. */
	private static final class OneWord extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		void set(String word) {
			this.term.setEmpty().append(word);
		}

		String get() {
			return this.term.toString();
		}

		@Override
		public boolean incrementToken() {
			return true;
		}

	}

}
