package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.search.RightsFilter.Held;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random people and letters: hits, totals, facets, suggestions, better spellings, places
 * and similar letters are those of a naive filter over all rights.
 */
class NeedToKnowSearchTest {

	private static final List<String> WORDS = List.of("Zählerstand", "Zahlung", "Zahnersatz", "Mietrückstand", "Mieter",
			"Mietminderung", "Kaution", "Kautionsdarlehen", "Strom", "Stromsperre", "Stromzähler", "Betreuung",
			"Betriebskosten", "Bettkauf", "Gasuhr", "Gasrechnung");

	private static final List<String> TEAMS = List.of("LEISTUNG-1", "LEISTUNG-2", "LEISTUNG-3");

	private static final List<UserId> PEOPLE = List.of(new UserId("anna"), new UserId("bert"), new UserId("carla"));

	private static final List<String> KINDS = List.of("OTHER", "TENANCY", "APPEAL");

	private static final int USERS = 120;

	private static final int OWN_INDEXES = 12;

	@TempDir
	static Path folder;

	private static final InventedLetters LETTERS = new InventedLetters();

	private static final Random RANDOM = new Random(4711);

	private static final List<CaseNumber> CASES = new ArrayList<>();

	private static LetterIndex index;

	@BeforeAll
	static void file_random_letters() {
		List<FileOfLetter> files = new ArrayList<>();
		for (int i = 1; i <= 12; i++) {
			CaseNumber number = CaseNumber.parse("35504//" + i);
			CASES.add(number);
			files.add(new FileOfLetter(Optional.of(number), maybe(TEAMS), maybe(PEOPLE),
					any(List.of(Protection.NONE, Protection.NONE, Protection.STAFF, Protection.VIP))));
		}
		files.add(FileOfLetter.COLLECTIVE);
		for (int i = 0; i < 160; i++) {
			StringBuilder text = new StringBuilder();
			for (int word = RANDOM.nextInt(3); word >= 0; word--) {
				text.append(any(WORDS)).append((RANDOM.nextInt(3) == 0) ? '\f' : ' ');
			}
			InventedLetters.LetterBuilder letter = aLetter(text.toString()).inFile(any(files))
				.ofKind(any(KINDS), "Schreiben")
				.by(any(List.of(Channel.values())))
				.receivedOn((2024 + RANDOM.nextInt(3)) + "-05-0" + (1 + RANDOM.nextInt(9)));
			LETTERS.add((RANDOM.nextInt(5) == 0) ? letter.aboutHealth() : letter);
		}
		index = new LetterIndex(folder, LETTERS, Clock.systemUTC());
		index.open();
		index.rebuild((done, total) -> {
		});
	}

	@AfterAll
	static void close() {
		index.close();
	}

	@Test
	void hits_totals_and_facets_are_those_of_a_naive_filter() {
		for (int i = 0; i < USERS; i++) {
			Person person = person();
			String word = any(WORDS);
			String field = any(List.of("", " weg:fax", " jahr:2025", " -weg:post"));

			SearchResult result = find(person, "\"" + word + "\"" + field);

			List<Letter> allowed = person.visible()
				.stream()
				.filter((letter) -> has(letter, word) && fits(letter, field))
				.toList();
			assertThat(result.total()).isEqualTo(allowed.size());
			assertThat(all(person, "\"" + word + "\"" + field))
				.isEqualTo(allowed.stream().map(Letter::document).collect(Collectors.toSet()));
			assertThat(counts(result)).isEqualTo(naiveCounts(allowed));
		}
	}

	@Test
	void without_words_everything_visible_is_counted() {
		for (int i = 0; i < USERS; i++) {
			Person person = person();

			SearchResult result = find(person, "");

			assertThat(result.total()).isEqualTo(person.visible().size());
			assertThat(counts(result)).isEqualTo(naiveCounts(person.visible()));
		}
	}

	@Test
	void suggestions_are_words_of_visible_letters_in_the_order_of_their_number() {
		for (int i = 0; i < USERS; i++) {
			Person person = person();
			String beginning = any(WORDS).substring(0, 3);

			List<String> lines = index.ask(person.rights(), (searcher) -> searcher.suggestions(beginning));

			Map<String, Long> naive = WORDS.stream()
				.filter((word) -> WordForms.fold(word).startsWith(WordForms.fold(beginning)))
				.collect(Collectors.toMap(Function.identity(),
						(word) -> person.visible().stream().filter((letter) -> has(letter, word)).count()));
			naive.values().removeIf((count) -> count == 0);
			assertThat(lines).containsExactlyInAnyOrderElementsOf(naive.keySet());
			assertThat(lines.stream().map(naive::get).toList())
				.isSortedAccordingTo((one, other) -> Long.compare(other, one));
		}
	}

	@Test
	void a_better_spelling_comes_from_a_visible_letter() {
		for (int i = 0; i < USERS; i++) {
			Person person = person();
			String word = any(WORDS);
			String misspelt = word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);

			SearchResult result = find(person, misspelt);

			boolean seen = person.visible().stream().anyMatch((letter) -> has(letter, word));
			result.suggestion()
				.ifPresent((line) -> assertThat(person.visible()).anyMatch((letter) -> has(letter, line)));
			if (!seen) {
				assertThat(result.suggestion()).isNotEqualTo(Optional.of(word));
			}
		}
	}

	@Test
	void places_and_similar_letters_of_a_hidden_letter_do_not_exist() {
		SearchRequest request = request("", 1);
		for (int i = 0; i < USERS; i++) {
			Person person = person();
			Letter letter = any(LETTERS.all());
			Set<DocumentId> visible = person.visible().stream().map(Letter::document).collect(Collectors.toSet());

			boolean places = !index
				.ask(person.rights(), (searcher) -> searcher.places(letter.document(), letter.text().strip()))
				.isEmpty();
			Optional<SearchResult> similar = index.ask(person.rights(),
					(searcher) -> searcher.similar(letter.document(), request));

			assertThat(places).isEqualTo(visible.contains(letter.document()));
			assertThat(similar.isPresent()).isEqualTo(visible.contains(letter.document()));
			similar.ifPresent(
					(found) -> assertThat(visible).containsAll(found.hits().stream().map(Hit::document).toList()));
		}
	}

	/**
	 * Order, similar words, spellings and snippets included: hidden letters have no
	 * weight.
	 */
	@Test
	void search_shows_what_it_would_show_if_hidden_letters_did_not_exist() {
		for (int i = 0; i < OWN_INDEXES; i++) {
			Person person = person();
			LetterIndex own = ofVisibleLetters(person, "own-" + i);
			for (String typed : questions()) {
				SearchRequest request = request(typed, 1);
				String beginning = typed.substring(0, 3);

				SearchResult shown = index.find(request, person.rights());
				List<String> lines = index.ask(person.rights(), (searcher) -> searcher.suggestions(beginning));

				List<String> expected = own.ask(MatchAllDocsQuery.INSTANCE,
						(searcher) -> searcher.suggestions(beginning));
				assertThat(shown).isEqualTo(own.find(request, MatchAllDocsQuery.INSTANCE));
				assertThat(lines).isEqualTo(expected);
			}
			person.visible().stream().limit(5).forEach((letter) -> {
				Optional<SearchResult> similar = index.ask(person.rights(),
						(searcher) -> searcher.similar(letter.document(), request("", 1)));

				assertThat(similar).isEqualTo(own.ask(MatchAllDocsQuery.INSTANCE,
						(searcher) -> searcher.similar(letter.document(), request("", 1))));
			});
			own.close();
		}
	}

	private static LetterIndex ofVisibleLetters(Person person, String name) {
		Set<DocumentId> visible = person.visible().stream().map(Letter::document).collect(Collectors.toSet());
		InventedLetters letters = new InventedLetters();
		LETTERS.all().stream().filter((letter) -> visible.contains(letter.document())).forEach(letters::add);
		LetterIndex own = new LetterIndex(folder.resolve(name), letters, Clock.systemUTC());
		own.open();
		own.rebuild((done, total) -> {
		});
		return own;
	}

	/** Exact, joined, quoted, begun, and with an error of the scan. */
	private static List<String> questions() {
		List<String> questions = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			String word = any(WORDS);
			questions.addAll(List.of(word, word + " " + any(WORDS), "\"" + word + " " + any(WORDS) + "\"",
					word.substring(0, 5) + "*", word.substring(0, 4) + "x" + word.substring(5),
					word.substring(1, word.length() - 1)));
		}
		return questions;
	}

	private static SearchResult find(Person person, String words) {
		return find(person, words, 1);
	}

	private static SearchResult find(Person person, String words, int page) {
		return index.find(request(words, page), person.rights());
	}

	private static SearchRequest request(String words, int page) {
		return new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
	}

	private static Set<DocumentId> all(Person person, String words) {
		Set<DocumentId> all = new HashSet<>();
		for (int page = 1; all.size() == (page - 1) * SearchRequest.PAGE_SIZE; page++) {
			find(person, words, page).hits().forEach((hit) -> all.add(hit.document()));
		}
		return all;
	}

	private static boolean has(Letter letter, String word) {
		return List.of(letter.text().split("[ \f]")).contains(word);
	}

	private static boolean fits(Letter letter, String field) {
		return switch (field) {
			case " weg:fax" -> letter.channel() == Channel.FAX;
			case " jahr:2025" -> letter.receivedOn().getYear() == 2025;
			case " -weg:post" -> letter.channel() != Channel.POST;
			default -> true;
		};
	}

	private static Map<String, Map<String, Long>> counts(SearchResult result) {
		Map<String, Map<String, Long>> counts = new TreeMap<>();
		result.facets()
			.forEach((facet) -> counts.put(facet.field(),
					facet.values()
						.stream()
						.collect(Collectors.toMap(Facet.Value::value, Facet.Value::count, Long::sum, TreeMap::new))));
		return counts;
	}

	private static Map<String, Map<String, Long>> naiveCounts(List<Letter> letters) {
		Map<String, Function<Letter, Optional<String>>> fields = new LinkedHashMap<>();
		fields.put("kind", (letter) -> Optional.of(letter.kind()));
		fields.put("case", (letter) -> letter.file().caseNumber().map(CaseNumber::value));
		fields.put("team", (letter) -> letter.file().team());
		fields.put("year", (letter) -> Optional.of(Integer.toString(letter.receivedOn().getYear())));
		fields.put("channel", (letter) -> Optional.of(letter.channel().name()));
		Map<String, Map<String, Long>> counts = new TreeMap<>();
		fields.forEach((field, value) -> counts.put(field,
				letters.stream()
					.flatMap((letter) -> value.apply(letter).stream())
					.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))));
		return counts;
	}

	/** Every other person opens no files, only letters that lie in the own baskets. */
	private static Person person() {
		if (RANDOM.nextBoolean()) {
			return mailRoom();
		}
		Visibility visibility = new Visibility(any(PEOPLE), RANDOM.nextInt(6) == 0,
				(RANDOM.nextInt(6) == 0) ? Set.of(Visibility.EVERY_TEAM) : Set.of(any(TEAMS)), Set.of(any(CASES)),
				RANDOM.nextBoolean(), RANDOM.nextInt(3) == 0, RANDOM.nextInt(3) == 0, RANDOM.nextInt(4) > 0, false);
		return new Person(visibility, new Held(Set.of(any(CASES)), Set.of()), Set.of(any(PEOPLE)));
	}

	private static Person mailRoom() {
		Visibility visibility = new Visibility(any(PEOPLE), false, Set.of(), Set.of(), RANDOM.nextInt(4) > 0, false,
				RANDOM.nextInt(4) > 0, false, RANDOM.nextInt(5) > 0);
		Set<DocumentId> inBaskets = IntStream.range(0, RANDOM.nextInt(40))
			.mapToObj((index) -> any(LETTERS.all()).document())
			.collect(Collectors.toSet());
		return new Person(visibility, new Held(Set.of(), inBaskets), Set.of());
	}

	private static <T> T any(List<T> values) {
		return values.get(RANDOM.nextInt(values.size()));
	}

	private static <T> Optional<T> maybe(List<T> values) {
		return (RANDOM.nextInt(5) == 0) ? Optional.empty() : Optional.of(any(values));
	}

	/**
	 * Somebody with rights.
	 *
	 * @param visibility the rules as values
	 * @param held on what there is an open work item
	 * @param absent for whom the person stands in
	 */
	private record Person(Visibility visibility, Held held, Set<UserId> absent) {

		Query rights() {
			return RightsFilter.of(this.visibility, this.held, this.absent);
		}

		/** The naive filter: one letter after the other. */
		List<Letter> visible() {
			Map<DocumentId, Letter> visible = new HashMap<>();
			for (Letter letter : LETTERS.all()) {
				FileOfLetter file = letter.file();
				boolean held = file.caseNumber().filter(this.held.cases()::contains).isPresent()
						|| this.held.documents().contains(letter.document());
				FileFacts facts = new FileFacts(file.caseNumber(), file.team(), file.worker(), file.protection(),
						letter.health(), held, file.worker().filter(this.absent::contains).isPresent());
				if (this.visibility.allows(facts)) {
					visible.put(letter.document(), letter);
				}
			}
			return List.copyOf(visible.values());
		}

	}

}
