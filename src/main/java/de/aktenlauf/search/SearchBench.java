package de.aktenlauf.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import de.aktenlauf.access.Visibility;
import de.aktenlauf.search.QueryReader.Wanted;
import de.aktenlauf.search.RightsFilter.Held;
import de.aktenlauf.search.TextScanner.Token;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.UserId;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The anchor of the search bench: raw Lucene on the index of the running office, which
 * holds invented letters.
 * <p>
 * Raw Lucene gets the same rights as a filter, counts exactly and hands over the twenty
 * best letters (the newest where there are no words). It is asked twice: with the query
 * that the product makes of the typed words, which must give the same letters, and with
 * the typed words as plain terms. A misspelt word it looks for with its own fuzzy query.
 * It finds out nobody's rights, counts nothing by field, marks no hits, records nothing
 * and answers within the process.
 */
@Component
public class SearchBench {

	private static final int BEST = 20;

	/** From this length on two errors are forgiven. */
	private static final int TWO_ERRORS = 9;

	private static final String MISSPELT = "misspelt";

	private static final String CASEWORKER = "lb41";

	private static final String LEAD = "teamleitung";

	private final LetterIndex index;

	private final FieldNames names;

	private final Clock clock;

	private final WordForms forms = new WordForms();

	SearchBench(LetterIndex index, FieldNames names, Clock clock) {
		this.index = index;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Lets an office start with invented letters instead of those that it filed.
	 * @param pages how many pages they have, three each
	 * @return a step before the start
	 */
	public static ApplicationContextInitializer<ConfigurableApplicationContext> letters(int pages) {
		return (context) -> ((GenericApplicationContext) context).registerBean("inventedLetters", LetterSource.class,
				() -> new BenchArchive(count(pages)), (definition) -> definition.setPrimary(true));
	}

	/**
	 * How many letters so many pages are.
	 * @param pages pages, three to a letter
	 * @return letters
	 */
	public static int count(int pages) {
		return Math.ceilDiv(pages, BenchArchive.PAGES_OF_LETTER);
	}

	/**
	 * How many letters the index holds.
	 * @return all of them, whoever may see them
	 */
	public long size() {
		return this.index.raw(MatchAllDocsQuery.INSTANCE, false, 1).total();
	}

	/**
	 * What is searched for.
	 * @return one for each sort of search, from one word to a misspelt one
	 */
	public List<Searches> searches() {
		return List.of(searches("one word", BenchArchive::frequent),
				searches("rare word", (run) -> BenchArchive.rare(200 + run * 7)),
				searches("two words", (run) -> BenchArchive.frequent(run) + " " + BenchArchive.compound(run, run / 3)),
				searches("compound", (run) -> BenchArchive.compound(run, run / 7)),
				searches("number", (run) -> BenchArchive.caseNumber(run * 61).value()),
				searches("phrase",
						(run) -> "\"" + BenchArchive.frequent(run) + " " + BenchArchive.frequent(run + 5) + "\""),
				searches("beginning", (run) -> BenchArchive.rare(40 + run).substring(0, 5) + "*"),
				searches("field and date",
						(run) -> BenchArchive.frequent(run) + " weg:fax eingang:" + month(run) + "/2025")
					.plain((run) -> new BooleanQuery.Builder().add(plain(BenchArchive.frequent(run)), Occur.MUST)
						.add(LetterFields.term(LetterFields.CHANNEL, Channel.FAX.name()), Occur.FILTER)
						.add(ofMonth(LocalDate.of(2025, month(run), 1)), Occur.FILTER)
						.build()),
				searches("all, newest first", (run) -> ""),
				searches(MISSPELT, SearchBench::misspelt).raw(SearchBench::fuzzy).plain(SearchBench::fuzzy),
				searches("one word, lead", BenchArchive::frequent).by(LEAD),
				searches("all, lead", (run) -> "").by(LEAD));
	}

	/**
	 * What is typed on and on.
	 * @param run which one, from 0
	 * @return the beginning of a word
	 */
	public static String beginning(int run) {
		return BenchArchive.rare(40 + run * 3).substring(0, 3 + run % 2);
	}

	private Searches searches(String name, IntFunction<String> words) {
		return new Searches(name, CASEWORKER, words, (run) -> query(words.apply(run)),
				(run) -> plain(words.apply(run)));
	}

	/**
	 * Prepares raw Lucene's search with the query that the product makes.
	 * @param searches a sort of search
	 * @param run which one of them
	 * @return asks as often as wanted
	 */
	public Raw same(Searches searches, int run) {
		return raw(searches.raw.apply(run), searches.reader);
	}

	/**
	 * Prepares raw Lucene's search with the words as plain terms.
	 * @param searches a sort of search
	 * @param run which one of them
	 * @return asks as often as wanted
	 */
	public Raw plain(Searches searches, int run) {
		return raw(searches.plain.apply(run), searches.reader);
	}

	private Raw raw(Query query, String reader) {
		boolean all = query instanceof MatchAllDocsQuery;
		Query asked = new BooleanQuery.Builder().add(query, Occur.MUST).add(rights(reader), Occur.FILTER).build();
		return (newest) -> this.index.raw(asked, newest || all, BEST);
	}

	private static Query rights(String reader) {
		boolean lead = reader.equals(LEAD);
		return RightsFilter.of(new Visibility(new UserId(reader), false,
				Set.of(lead ? Visibility.EVERY_TEAM : "LEISTUNG-4"), Set.of(), false, lead, true, true, true),
				Held.NOTHING, Set.of());
	}

	/** The query that the product makes of exact words. */
	private Query query(String typed) {
		if (typed.isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		Wanted wanted = QueryReader.read(typed, new FieldQueries(this.names, LocalDate.now(this.clock)), true);
		BooleanQuery.Builder query = new BooleanQuery.Builder()
			.add(new WordQueries(this.forms, WordQueries.Similar.NONE, false).build(wanted), Occur.MUST);
		wanted.only().forEach((only) -> query.add(only, Occur.FILTER));
		wanted.never().forEach((never) -> query.add(never, Occur.MUST_NOT));
		return query.build();
	}

	private static int month(int run) {
		return 1 + run % 12;
	}

	private static Query ofMonth(LocalDate first) {
		return LetterFields.received(first, first.plusMonths(1).minusDays(1));
	}

	private static String misspelt(int run) {
		String word = BenchArchive.rare(3_000 + run * 3);
		return word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
	}

	private static Query fuzzy(int run) {
		String word = WordForms.fold(misspelt(run));
		return new FuzzyQuery(new Term(LetterFields.TEXT, word), (word.length() >= TWO_ERRORS) ? 2 : 1, 1);
	}

	private static Query plain(String typed) {
		List<Token> tokens = TextScanner.scan(typed);
		if (tokens.isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		if (typed.startsWith("\"")) {
			PhraseQuery.Builder phrase = new PhraseQuery.Builder();
			tokens.forEach((token) -> phrase.add(term(token)));
			return phrase.build();
		}
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		for (Token token : tokens) {
			words.add(typed.endsWith("*") ? new PrefixQuery(term(token)) : new TermQuery(term(token)), Occur.MUST);
		}
		return words.build();
	}

	private static Term term(Token token) {
		String word = WordForms.fold(token.text());
		return new Term(LetterFields.TEXT, word);
	}

	/**
	 * What raw Lucene found.
	 *
	 * @param total how many letters, exactly
	 * @param documents the first of them
	 */
	public record Answer(long total, List<String> documents) {
	}

	/** A search that raw Lucene is ready for. */
	@FunctionalInterface
	public interface Raw {

		/**
		 * Searches.
		 * @param newest whether the newest come first
		 * @return what was found
		 */
		Answer ask(boolean newest);

	}

	/** Searches of one sort. */
	public static final class Searches {

		private final String name;

		private final String reader;

		private final IntFunction<String> words;

		private final IntFunction<Query> raw;

		private final IntFunction<Query> plain;

		private Searches(String name, String reader, IntFunction<String> words, IntFunction<Query> raw,
				IntFunction<Query> plain) {
			this.name = name;
			this.reader = reader;
			this.words = words;
			this.raw = raw;
			this.plain = plain;
		}

		private Searches by(String other) {
			return new Searches(this.name, other, this.words, this.raw, this.plain);
		}

		private Searches raw(IntFunction<Query> other) {
			return new Searches(this.name, this.reader, this.words, other, this.plain);
		}

		private Searches plain(IntFunction<Query> other) {
			return new Searches(this.name, this.reader, this.words, this.raw, other);
		}

		/**
		 * The sort.
		 * @return its English name
		 */
		public String name() {
			return this.name;
		}

		/**
		 * Who searches.
		 * @return a person of the demo
		 */
		public String reader() {
			return this.reader;
		}

		/**
		 * What a person types.
		 * @param run which search, from 0
		 * @return the words, empty for all letters
		 */
		public String words(int run) {
			return this.words.apply(run);
		}

		/**
		 * Whether raw Lucene is asked what the product asks.
		 * @return false if it looks in a way of its own
		 */
		public boolean alike() {
			return !this.name.equals(MISSPELT);
		}

	}

}
