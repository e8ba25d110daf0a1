package de.aktenlauf.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.aktenlauf.samples.Expected;
import de.aktenlauf.samples.SampleTexts;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;

/**
 * The published benchmark of the search: letters of the generator with simulated
 * misreadings, and queries of {@code src/test/resources/search/queries.tsv}. Which
 * letters are wanted follows from the true texts alone: those that contain what the
 * query's needle says. {@code main} writes the queries anew.
 */
final class SearchBenchmark {

	static final Path QUERIES = Path.of("src/test/resources/search/queries.tsv");

	static final int LETTERS = 500;

	static final long SEED = 20261122;

	private static final int PER_CLASS = 60;

	private static final int MOST_WANTED = 10;

	private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{L}{5,30}");

	private static final List<Pattern> NUMBERS = List.of(Pattern.compile("\\d{5}//\\d{7}"),
			Pattern.compile("\\d{3}[A-Z]\\d{6}"), Pattern.compile("\\d{1,3}(?:\\.\\d{3})*,\\d{2}"),
			Pattern.compile("DE\\d{2}(?: \\d{4}){4} \\d{2}"));

	private SearchBenchmark() {
	}

	/** The letters, one after the other, as they were written. */
	static List<Expected> letters() throws IOException {
		return SampleTexts.make(LETTERS, SEED);
	}

	/** A letter as the scan let it be read. */
	static Letter read(Expected letter, int number) {
		String text = new Misreadings(SEED + number, letter.noise()).read(String.join("\f", letter.pageTexts()));
		return new Letter(DocumentId.next(), (letter.kind() != null) ? letter.kind() : "OTHER", "Schreiben",
				"Schreiben", Channel.POST, LocalDate.of(2026, 11, 19), false, Letter.FileOfLetter.COLLECTIVE, text);
	}

	static List<Judged> queries() throws IOException {
		return Files.readAllLines(QUERIES, StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t", -1))
			.map((fields) -> new Judged(fields[0], fields[1], fields[2]))
			.toList();
	}

	/** The letters whose true text has the needle, by their number. */
	static Set<Integer> wanted(Judged query, List<String> plainTexts) {
		Pattern needle = Pattern.compile(query.needle());
		Set<Integer> wanted = new LinkedHashSet<>();
		for (int i = 0; i < plainTexts.size(); i++) {
			if (needle.matcher(plainTexts.get(i)).find()) {
				wanted.add(i);
			}
		}
		return wanted;
	}

	/** Small letters, umlauts as two letters, one blank between words. */
	static String plain(String text) {
		return text.toLowerCase(Locale.GERMAN)
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss")
			.replaceAll("\\s+", " ");
	}

	/**
	 * Writes the queries anew.
	 * @param arguments none
	 * @throws IOException if the letters cannot be made
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> texts = letters().stream().map((letter) -> String.join("\n", letter.pageTexts())).toList();
		List<String> plain = texts.stream().map(SearchBenchmark::plain).toList();
		List<String> lines = new ArrayList<>();
		lines.add("# class <tab> query <tab> needle: wanted are letters whose true text, in small letters and with"
				+ " umlauts as two letters, contains it");
		drawn(texts, plain).values()
			.forEach((queries) -> queries
				.forEach((query) -> lines.add(query.sort() + "\t" + query.query() + "\t" + query.needle())));
		Files.createDirectories(QUERIES.getParent());
		Files.write(QUERIES, lines, StandardCharsets.UTF_8);
	}

	private static Map<String, List<Judged>> drawn(List<String> texts, List<String> plain) {
		Map<String, List<Judged>> drawn = new LinkedHashMap<>();
		WordForms forms = new WordForms();
		List<String> words = new ArrayList<>(all(WORD, texts));
		Collections.shuffle(words, new Random(SEED));
		for (String word : words) {
			String whole = "(?<![a-z])" + Pattern.quote(plain(word)) + "(?![a-z])";
			offer(drawn, new Judged("word", word, whole), plain);
			String other = respelt(word);
			if (!other.equals(word)) {
				offer(drawn, new Judged("variant", other, whole), plain);
			}
			List<String> parts = forms.parts(WordForms.fold(word));
			if (parts.size() > 1 && parts.getLast().length() > 4) {
				String part = written(word, parts.getLast());
				offer(drawn, new Judged("compound", part, Pattern.quote(plain(part)) + "(?![a-z])"), plain);
			}
		}
		for (Pattern number : NUMBERS) {
			List<String> numbers = new ArrayList<>(all(number, texts));
			Collections.shuffle(numbers, new Random(SEED));
			numbers.stream()
				.limit(PER_CLASS)
				.forEach((one) -> offer(drawn,
						new Judged("number", renumbered(one), "(?<![\\d.])" + Pattern.quote(plain(one)) + "(?!\\d)"),
						plain));
		}
		pairs(words, plain, drawn);
		return drawn;
	}

	/** Two words that stand in one letter. */
	private static void pairs(List<String> words, List<String> plain, Map<String, List<Judged>> drawn) {
		Random random = new Random(SEED);
		for (int i = 0; i < 20_000; i++) {
			String one = words.get(random.nextInt(words.size()));
			String other = words.get(random.nextInt(words.size()));
			String first = "(?<![a-z])" + Pattern.quote(plain(one)) + "(?![a-z])";
			String second = "(?<![a-z])" + Pattern.quote(plain(other)) + "(?![a-z])";
			if (!one.equals(other)) {
				offer(drawn, new Judged("two words", one + " " + other, "^(?=.*" + first + ")(?=.*" + second + ")"),
						plain);
			}
		}
	}

	private static void offer(Map<String, List<Judged>> drawn, Judged query, List<String> plain) {
		List<Judged> known = drawn.computeIfAbsent(query.sort(), (sort) -> new ArrayList<>());
		int most = query.sort().equals("number") ? PER_CLASS * 2 : PER_CLASS;
		if (known.size() < most) {
			int wanted = wanted(query, plain).size();
			if (wanted > 0 && wanted <= MOST_WANTED) {
				known.add(query);
			}
		}
	}

	private static Set<String> all(Pattern pattern, List<String> texts) {
		Set<String> all = new LinkedHashSet<>();
		for (String text : texts) {
			Matcher matcher = pattern.matcher(text);
			while (matcher.find()) {
				all.add(matcher.group());
			}
		}
		return all;
	}

	/** Umlauts as two letters, else two letters as an umlaut. */
	private static String respelt(String word) {
		String two = word.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("Ä", "Ae")
			.replace("Ö", "Oe")
			.replace("Ü", "Ue")
			.replace("ß", "ss");
		return two;
	}

	/** The end of a word that folds to a part. */
	private static String written(String word, String part) {
		for (int from = word.length() - 1; from >= 0; from--) {
			if (WordForms.fold(word.substring(from)).equals(part)) {
				return word.substring(from);
			}
		}
		return word;
	}

	/** The same number in another usual spelling. */
	private static String renumbered(String number) {
		return number.contains("//") ? number.replace("//", "BG") : number.startsWith("DE") ? number.replace(" ", "")
				: number.contains(",") ? number.replace(".", "") : number.toLowerCase(Locale.ROOT);
	}

	/** Recall at ten by class, and over all. */
	static Map<String, Double> recalls(Map<Judged, Double> recalls) {
		Map<String, Double> classes = recalls.entrySet()
			.stream()
			.collect(Collectors.groupingBy((entry) -> entry.getKey().sort(), TreeMap::new,
					Collectors.averagingDouble(Map.Entry::getValue)));
		classes.put("all", recalls.values().stream().mapToDouble(Double::doubleValue).average().orElse(0));
		return classes;
	}

	/**
	 * A query.
	 *
	 * @param sort class of query
	 * @param query as a person types it
	 * @param needle a pattern over the plain true text
	 */
	record Judged(String sort, String query, String needle) {
	}

}
