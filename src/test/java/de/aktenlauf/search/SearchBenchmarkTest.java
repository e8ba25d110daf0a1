package de.aktenlauf.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.samples.Expected;
import de.aktenlauf.search.SearchBenchmark.Judged;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark holds: recall at ten over noisy letters. */
class SearchBenchmarkTest {

	private static final double WANTED_RECALL = 0.9;

	@TempDir
	static Path folder;

	private static final List<String> TRUE_TEXTS = new ArrayList<>();

	private static final Map<DocumentId, Integer> NUMBERS = new HashMap<>();

	private static LetterIndex index;

	@BeforeAll
	static void file_the_letters() throws IOException {
		InventedLetters letters = new InventedLetters();
		for (Expected letter : SearchBenchmark.letters()) {
			Letter read = SearchBenchmark.read(letter, TRUE_TEXTS.size());
			NUMBERS.put(read.document(), TRUE_TEXTS.size());
			TRUE_TEXTS.add(SearchBenchmark.plain(String.join("\n", letter.pageTexts())));
			letters.add(read);
		}
		index = new LetterIndex(folder, letters, Clock.systemUTC());
		index.open();
		index.rebuild((done, total) -> {
		});
	}

	@AfterAll
	static void close() {
		index.close();
	}

	@Test
	void recall_at_ten_is_at_least_nine_tenths_in_every_class() throws IOException {
		List<Judged> queries = SearchBenchmark.queries();
		Map<Judged, Double> recalls = new LinkedHashMap<>();
		for (Judged query : queries) {
			Set<Integer> wanted = SearchBenchmark.wanted(query, TRUE_TEXTS);
			List<Integer> found = index
				.find(new SearchRequest(query.query(), Optional.empty(), Optional.empty(), Optional.empty(),
						Optional.empty(), 1), MatchAllDocsQuery.INSTANCE)
				.hits()
				.stream()
				.limit(10)
				.map((hit) -> NUMBERS.get(hit.document()))
				.toList();
			recalls.put(query, (double) found.stream().filter(wanted::contains).count() / Math.min(10, wanted.size()));
		}

		Map<String, Double> classes = SearchBenchmark.recalls(recalls);

		assertThat(queries).hasSizeGreaterThanOrEqualTo(300);
		assertThat(classes).allSatisfy(
				(sort, recall) -> assertThat(recall)
					.as("%s of %s, lost: %s", sort, classes,
							recalls.entrySet()
								.stream()
								.filter((one) -> one.getValue() < 1)
								.map(Map.Entry::getKey)
								.limit(40)
								.toList())
					.isGreaterThanOrEqualTo(WANTED_RECALL));
	}

}
