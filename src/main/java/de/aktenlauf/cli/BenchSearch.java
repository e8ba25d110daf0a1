package de.aktenlauf.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.RebuildState;
import de.aktenlauf.search.SearchBench;
import de.aktenlauf.search.SearchBench.Answer;
import de.aktenlauf.search.SearchBench.Searches;
import tools.jackson.databind.JsonNode;

/**
 * Searches over HTTP beside raw Lucene on the same index of invented letters.
 * <p>
 * What is counted: from the request until the last byte of the answer, with log-in, the
 * rights of a person, all forms of words, exact totals, counts by five fields, twenty
 * hits with marked snippets, and the audit entry. The sides take turns, search by search;
 * the queries of raw Lucene are made before its clock runs. A figure counts only if both
 * find the same: in each sort the twenty newest letters are compared, and the total of
 * every search. What raw Lucene looks for in a way of its own (misspelt words) must be
 * found by the product, too.
 */
final class BenchSearch {

	private static final int COMPARED = 5;

	/** From this many hits on no similar words are added. */
	private static final int FEW = 10;

	private static final int TOLD_EVERY = 20_000;

	private final BenchOffice offices;

	private final Output output;

	private final Verbosity verbosity;

	private final int runs;

	/** Not counted, so that the code is compiled. */
	private final int warmUp;

	BenchSearch(BenchOffice offices, Output output, Verbosity verbosity, int runs) {
		this.offices = offices;
		this.output = output;
		this.verbosity = verbosity;
		this.runs = runs;
		this.warmUp = Math.ceilDiv(runs, 3);
	}

	/**
	 * Measures.
	 * @param letters how many letters the index holds
	 * @throws OtherIndex if the folder holds an index of another size
	 */
	BenchSearchResult run(int letters) {
		try (Office.Running product = this.offices.served("data")) {
			long begin = System.nanoTime();
			awaitIndex(product.get(DocumentSearch.class));
			double indexed = (System.nanoTime() - begin) / 1e9;
			SearchBench raw = product.get(SearchBench.class);
			if (raw.size() != letters) {
				throw new OtherIndex(raw.size());
			}
			int port = BenchOffice.port(product);
			List<BenchSearchResult.Line> lines = new ArrayList<>();
			for (Searches searches : raw.searches()) {
				try (OfficeClient reader = OfficeClient.of(port, searches.reader())) {
					compare(reader, raw, searches);
					lines.add(line(reader, raw, searches));
				}
			}
			try (OfficeClient reader = OfficeClient.of(port, raw.searches().getFirst().reader())) {
				return new BenchSearchResult(letters, indexed, lines, suggestions(reader));
			}
		}
	}

	private void awaitIndex(DocumentSearch search) {
		long told = 0;
		Patience patience = new Patience();
		while (!search.lag().isZero()) {
			RebuildState state = search.rebuildState();
			if (!patience.left(state.total() - state.done())) {
				throw new IllegalStateException("the index does not grow: " + state);
			}
			if (state.done() >= told + TOLD_EVERY && !this.verbosity.silent()) {
				told = state.done();
				this.output.warn("bench.search.indexed", told, state.total());
			}
			Patience.pause();
		}
	}

	/** Both sides must show the same letters, newest first. */
	private static void compare(OfficeClient reader, SearchBench raw, Searches searches) {
		for (int run = 0; run < COMPARED && searches.alike(); run++) {
			Answer expected = raw.same(searches, run).ask(true);
			JsonNode found = OfficeClient.json(reader.call(call(searches, run) + "&order=NEWEST"));
			List<String> documents = StreamSupport.stream(found.path("hits").spliterator(), false)
				.map((hit) -> hit.path("document").asString())
				.toList();
			// fewer than ten exact hits are followed by similar ones
			boolean same = (expected.total() < FEW) ? documents.containsAll(expected.documents())
					: documents.equals(expected.documents());
			if (!same) {
				throw new IllegalStateException("expected the same letters for: " + searches.words(run));
			}
		}
	}

	private BenchSearchResult.Line line(OfficeClient reader, SearchBench raw, Searches searches) {
		long[] product = new long[this.runs];
		long[] same = new long[this.runs];
		long[] plain = new long[this.runs];
		for (int run = -this.warmUp; run < this.runs; run++) {
			int number = Math.floorMod(run, this.runs);
			int place = Math.max(0, run);
			SearchBench.Raw query = raw.same(searches, number);
			SearchBench.Raw terms = raw.plain(searches, number);
			String call = call(searches, number);
			long begin = System.nanoTime();
			Answer expected = query.ask(false);
			long second = System.nanoTime();
			terms.ask(false);
			long third = System.nanoTime();
			byte[] answer = reader.call(call);
			long end = System.nanoTime();
			check(expected, OfficeClient.json(answer).path("total").asLong(), searches, number);
			same[place] = second - begin;
			plain[place] = third - second;
			product[place] = end - third;
		}
		return new BenchSearchResult.Line(searches.name(), Latency.of(product), Latency.of(same), Latency.of(plain));
	}

	private static void check(Answer expected, long found, Searches searches, int run) {
		boolean exact = searches.alike() && expected.total() >= FEW;
		if (exact ? found != expected.total() : found < expected.total()) {
			throw new IllegalStateException(
					"expected " + expected.total() + " letters for: " + searches.words(run) + ", found " + found);
		}
	}

	private static String call(Searches searches, int run) {
		return "/api/v1/search?q=" + URLEncoder.encode(searches.words(run), StandardCharsets.UTF_8);
	}

	/** The lines under the search field while somebody types. */
	private Latency suggestions(OfficeClient reader) {
		long[] nanos = new long[this.runs];
		for (int run = -this.warmUp; run < this.runs; run++) {
			Map<String, String> typed = Map.of("worte", SearchBench.beginning(Math.floorMod(run, this.runs)));
			long begin = System.nanoTime();
			reader.ask("/suche/vorschlaege", typed);
			nanos[Math.max(0, run)] = System.nanoTime() - begin;
		}
		return Latency.of(nanos);
	}

	/** The folder holds an index of another size. */
	static final class OtherIndex extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final long letters;

		OtherIndex(long letters) {
			super("the folder holds an index of " + letters + " letters");
			this.letters = letters;
		}

		long letters() {
			return this.letters;
		}

	}

}
