package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

import de.aktenlauf.access.Visibility;
import de.aktenlauf.search.RightsFilter.Held;
import de.aktenlauf.search.TextScanner.Token;
import de.aktenlauf.shared.UserId;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Measures searches over invented letters beside raw Lucene on the same index.
 * <p>
 * The product's side is what a search costs behind HTTP: reading the words, all their
 * forms, the rights of a caseworker, exact totals, counts by five fields, twenty hits
 * with marked snippets. Raw Lucene searches for the same words as plain terms, without
 * rights, counts, forms and snippets, and takes the best twenty.
 */
public final class SearchBench {

	private static final int WARM_UP = 100;

	private static final int RUNS = 300;

	private static final int BEST = 20;

	private static final Query RIGHTS = RightsFilter.of(
			new Visibility(new UserId("lb3"), false, Set.of("LEISTUNG-4"), Set.of(), false, false, false, true, true),
			Held.NOTHING, Set.of());

	private final Path folder;

	private final Clock clock;

	/**
	 * Prepares a bench.
	 * @param folder an empty folder for the index
	 * @param clock what day it is
	 */
	public SearchBench(Path folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * Builds the index and measures.
	 * @param pages how many pages
	 * @param progress told how many pages are in the index
	 * @return one line a class of query
	 */
	public List<Line> run(int pages, LongConsumer progress) {
		BenchArchive archive = new BenchArchive(Math.ceilDiv(pages, BenchArchive.PAGES_OF_LETTER));
		LetterIndex index = new LetterIndex(this.folder, archive, this.clock);
		index.open();
		try {
			index.rebuild((done, total) -> progress.accept(done * BenchArchive.PAGES_OF_LETTER));
			List<Line> lines = new ArrayList<>();
			lines.add(line(index, "one word", BenchArchive::frequent));
			lines.add(line(index, "rare word", (run) -> BenchArchive.rare(200 + run * 7)));
			lines.add(line(index, "two words",
					(run) -> BenchArchive.frequent(run) + " " + BenchArchive.compound(run, run / 3)));
			lines.add(line(index, "compound", (run) -> BenchArchive.compound(run, run / 7)));
			lines.add(line(index, "number", (run) -> BenchArchive.caseNumber(run * 61).value()));
			lines.add(line(index, "phrase",
					(run) -> "\"" + BenchArchive.frequent(run) + " " + BenchArchive.frequent(run + 5) + "\""));
			lines.add(line(index, "beginning", (run) -> BenchArchive.rare(40 + run).substring(0, 5) + "*"));
			lines.add(line(index, "field and date",
					(run) -> BenchArchive.frequent(run) + " weg:fax eingang:" + (1 + run % 12) + "/2025"));
			lines.add(line(index, "all, newest first", (run) -> ""));
			lines.add(line(index, "misspelt", (run) -> {
				String word = BenchArchive.rare(3_000 + run * 3);
				return word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
			}));
			return lines;
		}
		finally {
			index.close();
		}
	}

	private static Line line(LetterIndex index, String name, IntFunction<String> words) {
		long[] product = new long[RUNS];
		long[] raw = new long[RUNS];
		for (int run = -WARM_UP; run < RUNS; run++) {
			String typed = words.apply(Math.floorMod(run, RUNS));
			SearchRequest request = new SearchRequest(typed, Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.empty(), 1);
			Query plain = plain(typed);
			long begin = System.nanoTime();
			index.raw(plain, BEST);
			long between = System.nanoTime();
			index.find(request, RIGHTS);
			long end = System.nanoTime();
			if (run >= 0) {
				raw[run] = between - begin;
				product[run] = end - between;
			}
		}
		return new Line(name, millis(product, 50), millis(product, 99), millis(raw, 50), millis(raw, 99));
	}

	private static Query plain(String typed) {
		List<Token> tokens = TextScanner.scan(typed.replaceAll("\\p{L}+:\\S+", ""));
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		if (typed.startsWith("\"")) {
			PhraseQuery.Builder phrase = new PhraseQuery.Builder();
			tokens.forEach((token) -> phrase.add(term(token)));
			return phrase.build();
		}
		for (Token token : tokens) {
			Term term = term(token);
			words.add(typed.endsWith("*") ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
		}
		return tokens.isEmpty() ? LetterFields.received(null, null) : words.build();
	}

	private static Term term(Token token) {
		String word = WordForms.fold(token.text());
		return new Term(LetterFields.TEXT, word);
	}

	private static double millis(long[] nanos, int percent) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
	}

	/**
	 * What a class of query costs, in milliseconds.
	 *
	 * @param name the class
	 * @param p50 half of the searches are faster
	 * @param p99 all but one of a hundred are faster
	 * @param rawP50 the same of raw Lucene
	 * @param rawP99 the same of raw Lucene
	 */
	public record Line(String name, double p50, double p99, double rawP50, double rawP99) {
	}

}
