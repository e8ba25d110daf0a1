package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.search.RightsFilter.Held;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The filter shows exactly what the access rules allow, for random people and letters.
 */
class RightsFilterTest {

	private static final List<String> TEAMS = List.of("LEISTUNG-1", "LEISTUNG-2", "LEISTUNG-3");

	private static final List<UserId> PEOPLE = List.of(new UserId("anna"), new UserId("bert"), new UserId("carla"));

	private static final List<Protection> PROTECTIONS = List.of(Protection.NONE, Protection.NONE, Protection.NONE,
			Protection.STAFF, Protection.BLOCKED_ADDRESS, Protection.VIP);

	private static final int USERS = 80;

	@TempDir
	static Path folder;

	private static final InventedLetters LETTERS = new InventedLetters();

	private static final Random RANDOM = new Random(20261122);

	private static final List<CaseNumber> CASES = new ArrayList<>();

	private static LetterIndex index;

	@BeforeAll
	static void file_random_letters() {
		List<FileOfLetter> files = new ArrayList<>();
		for (int i = 1; i <= 40; i++) {
			CaseNumber number = CaseNumber.parse("35504//" + i);
			CASES.add(number);
			files.add(new FileOfLetter(Optional.of(number), maybe(TEAMS), maybe(PEOPLE),
					PROTECTIONS.get(RANDOM.nextInt(PROTECTIONS.size()))));
		}
		files.add(FileOfLetter.COLLECTIVE);
		for (int i = 0; i < 150; i++) {
			InventedLetters.LetterBuilder letter = aLetter("Zählerstand der Gasuhr " + i)
				.inFile(files.get(RANDOM.nextInt(files.size())));
			LETTERS.add((RANDOM.nextInt(4) == 0) ? letter.aboutHealth() : letter);
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

	@ParameterizedTest
	@ValueSource(strings = { "", "Gasuhr" })
	void a_search_shows_what_the_rules_allow_and_nothing_else(String words) {
		for (int i = 0; i < USERS; i++) {
			Visibility visibility = randomVisibility();
			Held held = new Held(some(CASES, 3), someDocuments());
			Set<UserId> absent = some(PEOPLE, 1);

			Set<DocumentId> found = found(words, visibility, held, absent);

			assertThat(found).as("%s %s %s", visibility, held, absent)
				.isEqualTo(LETTERS.all()
					.stream()
					.filter((letter) -> visibility.allows(facts(letter, visibility, held, absent)))
					.map(Letter::document)
					.collect(Collectors.toSet()));
		}
	}

	@Test
	void totals_and_facets_count_visible_letters_only() {
		for (int i = 0; i < 50; i++) {
			Visibility visibility = randomVisibility();

			SearchResult result = search("Gasuhr", visibility, Held.NOTHING, Set.of(), 1);

			long allowed = LETTERS.all()
				.stream()
				.filter((letter) -> visibility.allows(facts(letter, visibility, Held.NOTHING, Set.of())))
				.count();
			assertThat(result.total()).isEqualTo(allowed);
			assertThat(result.facets().getFirst().values().stream().mapToLong(Facet.Value::count).sum())
				.isEqualTo(allowed);
		}
	}

	@Test
	void the_worker_of_a_locked_file_does_not_find_it_without_the_permission() {
		DocumentId locked = LETTERS
			.add(aLetter("Zebrastreifen").inFile("35505//1", "LEISTUNG-1", "anna", Protection.STAFF));
		index.update(locked);
		index.commit();
		Visibility worker = new Visibility(PEOPLE.getFirst(), false, Set.of("LEISTUNG-1"),
				Set.of(CaseNumber.parse("35505//1")), true, false, true, true, true);

		SearchResult result = search("Zebrastreifen", worker, new Held(Set.of(CaseNumber.parse("35505//1")), Set.of()),
				Set.of(), 1);

		assertThat(result.total()).isZero();
		assertThat(result.hits()).isEmpty();
		LETTERS.remove(locked);
		index.update(locked);
		index.commit();
	}

	private static FileFacts facts(Letter letter, Visibility visibility, Held held, Set<UserId> absent) {
		FileOfLetter file = letter.file();
		boolean ofCase = visibility.responsible() && file.caseNumber().isPresent();
		return new FileFacts(file.caseNumber(), file.team(), file.worker(), file.protection(), letter.health(),
				ofCase ? file.caseNumber().filter(held.cases()::contains).isPresent()
						: held.documents().contains(letter.document()),
				file.worker().filter(absent::contains).isPresent());
	}

	private static Set<DocumentId> found(String words, Visibility visibility, Held held, Set<UserId> absent) {
		Set<DocumentId> found = new HashSet<>();
		for (int page = 1; found.size() == (page - 1) * SearchRequest.PAGE_SIZE; page++) {
			search(words, visibility, held, absent, page).hits().forEach((hit) -> found.add(hit.document()));
		}
		return found;
	}

	private static SearchResult search(String words, Visibility visibility, Held held, Set<UserId> absent, int page) {
		return index.find(
				new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page),
				RightsFilter.of(visibility, held, absent));
	}

	private static Visibility randomVisibility() {
		Set<String> teams = (RANDOM.nextInt(6) == 0) ? Set.of(Visibility.EVERY_TEAM) : some(TEAMS, 2);
		return new Visibility(PEOPLE.get(RANDOM.nextInt(PEOPLE.size())), RANDOM.nextInt(5) == 0, teams, some(CASES, 3),
				RANDOM.nextBoolean(), RANDOM.nextBoolean(), RANDOM.nextBoolean(), RANDOM.nextInt(3) > 0,
				RANDOM.nextBoolean());
	}

	private static Set<DocumentId> someDocuments() {
		return some(LETTERS.all().stream().map(Letter::document).toList(), 8);
	}

	private static <T> Optional<T> maybe(List<T> values) {
		return (RANDOM.nextInt(5) == 0) ? Optional.empty() : Optional.of(values.get(RANDOM.nextInt(values.size())));
	}

	private static <T> Set<T> some(List<T> values, int most) {
		Set<T> some = new HashSet<>();
		for (int i = RANDOM.nextInt(most + 1); i > 0 && !values.isEmpty(); i--) {
			some.add(values.get(RANDOM.nextInt(values.size())));
		}
		return some;
	}

}
