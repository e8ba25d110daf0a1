package de.aktenlauf.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import de.aktenlauf.search.QueryReader.Wanted;
import de.aktenlauf.search.Snippets.Snippet;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Searches one state of the index as somebody may see it.
 * <p>
 * Three attempts: the words with their stems and parts; if that gives few visible hits,
 * also similar words; if it gives none, any of the words. What the user may not see
 * decides nothing here, for every attempt counts through the filter.
 */
final class LetterSearcher {

	/** Below, similar words are added at a lower rank. */
	static final int FEW_HITS = 10;

	private static final int FACET_VALUES = 20;

	static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
			new SortField(LetterFields.RECEIVED, SortField.Type.LONG, true));

	static final Sort NEWEST_FIRST = new Sort(new SortField(LetterFields.RECEIVED, SortField.Type.LONG, true));

	private final VisibleSearcher searcher;

	private final Reading reading;

	LetterSearcher(VisibleSearcher searcher, Reading reading) {
		this.searcher = searcher;
		this.reading = reading;
	}

	SearchResult find(SearchRequest request) throws IOException {
		if (request.words().isBlank() && !request.narrowed()) {
			return everything(request);
		}
		Query filter = filter(request);
		if (request.words().isBlank()) {
			return result(request, attempt(request, all(), filter), List.of(), Optional.empty());
		}
		Wanted wanted = QueryReader.read(request.words(), this.reading.fields(), true);
		Found found = exact(request, wanted, filter);
		List<SearchNote> notes = new ArrayList<>(wanted.notes());
		if (found.total() == 0 && wanted.hasDates()) {
			wanted = QueryReader.read(request.words(), this.reading.fields(), false);
			found = exact(request, wanted, filter);
			notes.replaceAll((note) -> (note.kind() == SearchNote.Kind.DATE)
					? new SearchNote(SearchNote.Kind.DATE_AS_WORDS, note.text()) : note);
		}
		if (found.total() == 0 && wanted.hasWords()) {
			found = attempt(request, words(wanted, Attempt.ANY), narrowed(filter, wanted)).withExact(false);
			if (found.total() > 0) {
				notes.add(new SearchNote(SearchNote.Kind.ANY_WORD, ""));
			}
		}
		Optional<String> spelling = found.exact() ? Optional.empty()
				: new Spelling(new VisibleWords(this.searcher), this.reading.forms()).better(request.words());
		return result(request, found, notes, spelling);
	}

	/**
	 * All that may be seen, newest first: it is counted already, and the letters lie in
	 * this order, so that only those shown are looked at.
	 */
	private SearchResult everything(SearchRequest request) throws IOException {
		int wanted = request.page() * SearchRequest.PAGE_SIZE;
		TopFieldDocs newest = this.searcher.search(
				new BooleanQuery.Builder().add(all(), Occur.MUST).add(this.searcher.visible(), Occur.FILTER).build(),
				new TopFieldCollectorManager(NEWEST_FIRST, wanted, null, wanted));
		List<Facet> facets = new ArrayList<>();
		for (String field : LetterFields.FACETS) {
			facets.add(new Facet(field, this.searcher.values(field, FACET_VALUES)));
		}
		return new SearchResult(this.searcher.count(), hits(request, all(), List.of(newest.scoreDocs)), facets,
				List.of(), Optional.empty());
	}

	/**
	 * Letters with the rare words of another one.
	 * @param document the other one
	 * @param request what to narrow to; its words do not count
	 * @return without the other one; empty if the user may not see it
	 * @throws IOException if the index cannot be read
	 */
	Optional<SearchResult> similar(DocumentId document, SearchRequest request) throws IOException {
		OptionalInt number = number(document);
		if (number.isEmpty()) {
			return Optional.empty();
		}
		Query alike = new SimilarLetters(this.searcher, this.reading.forms()).to(number.getAsInt());
		Query filter = new BooleanQuery.Builder().add(filter(request), Occur.FILTER)
			.add(LetterFields.term(LetterFields.DOCUMENT, document.toString()), Occur.MUST_NOT)
			.build();
		return Optional.of(result(request, attempt(request, alike, filter), List.of(), Optional.empty()));
	}

	/**
	 * Where the words stand in one letter.
	 * @param document the letter
	 * @param typed the words
	 * @return in reading order, empty if the user may not see it
	 * @throws IOException if the index cannot be read
	 */
	List<HitPlace> places(DocumentId document, String typed) throws IOException {
		OptionalInt number = number(document);
		if (number.isEmpty() || typed.isBlank()) {
			return List.of();
		}
		Wanted wanted = QueryReader.read(typed, this.reading.fields(), true);
		for (Attempt attempt : Attempt.values()) {
			List<HitPlace> places = HitPlaces.of(this.searcher, this.reading.analyzer(), words(wanted, attempt),
					number.getAsInt());
			if (!places.isEmpty()) {
				return places;
			}
		}
		return List.of();
	}

	/**
	 * Words of visible letters that go on from what is being typed.
	 * @param typed the words so far
	 * @return the most frequent first
	 * @throws IOException if the index cannot be read
	 */
	List<String> suggestions(String typed) throws IOException {
		return new VisibleWords(this.searcher).goingOn(typed);
	}

	private OptionalInt number(DocumentId document) throws IOException {
		Query one = new BooleanQuery.Builder()
			.add(LetterFields.term(LetterFields.DOCUMENT, document.toString()), Occur.FILTER)
			.add(this.searcher.visible(), Occur.FILTER)
			.build();
		return Arrays.stream(this.searcher.search(one, 1).scoreDocs).mapToInt((hit) -> hit.doc).findFirst();
	}

	/** The words with their stems and parts; if that gives few, also similar words. */
	private Found exact(SearchRequest request, Wanted wanted, Query filter) throws IOException {
		Query narrowed = narrowed(filter, wanted);
		if (!wanted.hasWords()) {
			return attempt(request,
					wanted.only().isEmpty() && wanted.never().isEmpty() ? words(wanted, Attempt.EXACT) : all(),
					narrowed);
		}
		Found found = attempt(request, words(wanted, Attempt.EXACT), narrowed);
		return (found.total() < FEW_HITS)
				? attempt(request, words(wanted, Attempt.SIMILAR), narrowed).withExact(found.total() > 0) : found;
	}

	private static Query all() {
		return MatchAllDocsQuery.INSTANCE;
	}

	private Query words(Wanted wanted, Attempt attempt) {
		WordQueries.Similar similar = switch (attempt) {
			case EXACT -> WordQueries.Similar.NONE;
			case SIMILAR -> new SimilarWords(this.searcher, false);
			case ANY -> new SimilarWords(this.searcher, true);
		};
		return new WordQueries(this.reading.forms(), similar, attempt == Attempt.ANY).build(wanted);
	}

	private static Query narrowed(Query filter, Wanted wanted) {
		BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(filter, Occur.FILTER);
		wanted.only().forEach((query) -> narrowed.add(query, Occur.FILTER));
		wanted.never().forEach((query) -> narrowed.add(query, Occur.MUST_NOT));
		return narrowed.build();
	}

	private Query filter(SearchRequest request) {
		BooleanQuery.Builder filter = new BooleanQuery.Builder().add(this.searcher.visible(), Occur.FILTER);
		request.caseNumber()
			.ifPresent((number) -> filter.add(LetterFields.term(LetterFields.CASE, number.value()), Occur.FILTER));
		add(filter, LetterFields.KIND, request.kind());
		add(filter, LetterFields.TEAM, request.refinement().team());
		add(filter, LetterFields.YEAR, request.refinement().year());
		add(filter, LetterFields.CHANNEL, request.refinement().channel());
		if (request.from().isPresent() || request.to().isPresent()) {
			filter.add(LetterFields.received(request.from().orElse(null), request.to().orElse(null)), Occur.FILTER);
		}
		return filter.build();
	}

	private static void add(BooleanQuery.Builder filter, String field, Optional<String> code) {
		code.ifPresent((value) -> filter.add(LetterFields.term(field, value), Occur.FILTER));
	}

	private Found attempt(SearchRequest request, Query words, Query filter) throws IOException {
		Query query = new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
		boolean newest = words instanceof MatchAllDocsQuery || request.refinement().order() == SearchOrder.NEWEST;
		int wanted = request.page() * SearchRequest.PAGE_SIZE;
		MultiCollectorManager both = new MultiCollectorManager(
				new TopFieldCollectorManager(newest ? NEWEST_FIRST : BEST_FIRST, wanted, null, Integer.MAX_VALUE),
				new FacetsCollectorManager());
		try {
			Object[] results = this.searcher.search(query, both);
			TopFieldDocs best = (TopFieldDocs) results[0];
			return new Found(words, best.totalHits.value(), List.of(best.scoreDocs), (FacetsCollector) results[1],
					true);
		}
		catch (IndexSearcher.TooManyClauses ex) {
			throw new SearchRefused("q", "zu viele Wörter; bitte kürzen");
		}
	}

	private SearchResult result(SearchRequest request, Found found, List<SearchNote> notes, Optional<String> spelling)
			throws IOException {
		return new SearchResult(found.total(), hits(request, found.words(), found.best()), facets(found), notes,
				spelling);
	}

	private List<Hit> hits(SearchRequest request, Query words, List<? extends ScoreDoc> best) throws IOException {
		int first = Math.min((request.page() - 1) * SearchRequest.PAGE_SIZE, best.size());
		int[] documents = best.stream().skip(first).mapToInt((hit) -> hit.doc).toArray();
		List<Snippet> snippets = (documents.length > 0)
				? Snippets.of(this.searcher, this.reading.analyzer(), words, documents) : List.of();
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < documents.length; i++) {
			hits.add(hit(documents[i], snippets.get(i)));
		}
		return hits;
	}

	private Hit hit(int document, Snippet snippet) throws IOException {
		Document fields = this.searcher.storedFields()
			.document(document, Set.of(LetterFields.DOCUMENT, LetterFields.CASE, LetterFields.KIND, LetterFields.TITLE,
					LetterFields.RECEIVED));
		LocalDate received = LocalDate.ofEpochDay(fields.getField(LetterFields.RECEIVED).numericValue().longValue());
		return new Hit(DocumentId.of(fields.get(LetterFields.DOCUMENT)),
				Optional.ofNullable(fields.get(LetterFields.CASE)).map(CaseNumber::new), fields.get(LetterFields.KIND),
				fields.get(LetterFields.TITLE), received, snippet.page(), snippet.html());
	}

	private List<Facet> facets(Found found) throws IOException {
		List<Facet> facets = new ArrayList<>();
		for (String field : LetterFields.FACETS) {
			List<Facet.Value> values = new ArrayList<>();
			if (found.total() > 0) {
				FacetResult counts = new StringValueFacetCounts(
						this.reading.states().of(this.searcher.getIndexReader(), field), found.facets())
					.getTopChildren(FACET_VALUES, field);
				if (counts != null) {
					Arrays.stream(counts.labelValues)
						.forEach((value) -> values.add(new Facet.Value(value.label, value.value.longValue())));
				}
			}
			facets.add(new Facet(field, values));
		}
		return facets;
	}

	/** The attempts, each wider than the one before. */
	private enum Attempt {

		EXACT, SIMILAR, ANY

	}

	/**
	 * What reading needs beside one state of the index.
	 *
	 * @param analyzer cuts letters into terms
	 * @param forms forms of words
	 * @param fields meaning of field and date words today
	 * @param states what facets keep between searches
	 */
	record Reading(Analyzer analyzer, WordForms forms, FieldQueries fields, FacetStates states) {
	}

	/**
	 * What one attempt found.
	 *
	 * @param words the query without filters
	 * @param total visible hits
	 * @param best the best of them, up to the asked page
	 * @param facets all of them, for counting
	 * @param exact whether there are hits with the words as typed
	 */
	private record Found(Query words, long total, List<ScoreDoc> best, FacetsCollector facets, boolean exact) {

		Found withExact(boolean any) {
			return new Found(this.words, this.total, this.best, this.facets, any);
		}

	}

}
