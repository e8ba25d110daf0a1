package de.aktenlauf.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.search.QueryReader.Wanted;
import de.aktenlauf.search.Snippets.Snippet;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
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
 * Searches one state of the index.
 * <p>
 * Three attempts: the words with their stems and parts; if that gives few visible hits,
 * also similar words; if it gives none, any of the words. What the user may not see
 * decides nothing here, for every attempt counts through the filter.
 */
final class LetterSearcher {

	/** Below, similar words are added at a lower rank. */
	static final int FEW_HITS = 10;

	private static final int FACET_VALUES = 20;

	private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
			new SortField(LetterFields.RECEIVED, SortField.Type.LONG, true));

	private static final Sort NEWEST_FIRST = new Sort(new SortField(LetterFields.RECEIVED, SortField.Type.LONG, true));

	private final IndexSearcher searcher;

	private final Analyzer analyzer;

	private final WordForms forms;

	LetterSearcher(IndexSearcher searcher, Analyzer analyzer, WordForms forms) {
		this.searcher = searcher;
		this.analyzer = analyzer;
		this.forms = forms;
	}

	SearchResult find(SearchRequest request, Query rights) throws IOException {
		Query filter = filter(request, rights);
		if (request.words().isBlank()) {
			Query all = MatchAllDocsQuery.INSTANCE;
			return result(request, all, attempt(request, all, filter, NEWEST_FIRST));
		}
		Wanted wanted = QueryReader.read(request.words());
		Query words = new WordQueries(this.forms, WordQueries.Similar.NONE, false).build(wanted);
		Found found = attempt(request, words, filter, BEST_FIRST);
		if (found.total() < FEW_HITS) {
			words = new WordQueries(this.forms, new SimilarWords(this.searcher.getIndexReader(), false), false)
				.build(wanted);
			found = attempt(request, words, filter, BEST_FIRST);
		}
		if (found.total() == 0) {
			words = new WordQueries(this.forms, new SimilarWords(this.searcher.getIndexReader(), true), true)
				.build(wanted);
			found = attempt(request, words, filter, BEST_FIRST);
		}
		return result(request, words, found);
	}

	private static Query filter(SearchRequest request, Query rights) {
		BooleanQuery.Builder filter = new BooleanQuery.Builder().add(rights, Occur.FILTER);
		request.caseNumber()
			.ifPresent((number) -> filter.add(LetterFields.term(LetterFields.CASE, number.value()), Occur.FILTER));
		request.kind().ifPresent((kind) -> filter.add(LetterFields.term(LetterFields.KIND, kind), Occur.FILTER));
		if (request.from().isPresent() || request.to().isPresent()) {
			filter.add(LongPoint.newRangeQuery(LetterFields.RECEIVED_POINT,
					request.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
					request.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)), Occur.FILTER);
		}
		return filter.build();
	}

	private Found attempt(SearchRequest request, Query words, Query filter, Sort sort) throws IOException {
		Query query = new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
		int wanted = request.page() * SearchRequest.PAGE_SIZE;
		MultiCollectorManager both = new MultiCollectorManager(
				new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE), new FacetsCollectorManager());
		try {
			Object[] results = this.searcher.search(query, both);
			TopFieldDocs best = (TopFieldDocs) results[0];
			return new Found(best.totalHits.value(), List.of(best.scoreDocs), (FacetsCollector) results[1]);
		}
		catch (IndexSearcher.TooManyClauses ex) {
			throw new SearchRefused("q", "zu viele Wörter; bitte kürzen");
		}
	}

	private SearchResult result(SearchRequest request, Query words, Found found) throws IOException {
		int first = Math.min((request.page() - 1) * SearchRequest.PAGE_SIZE, found.best().size());
		int[] documents = found.best().stream().skip(first).mapToInt((hit) -> hit.doc).toArray();
		List<Snippet> snippets = (documents.length > 0) ? Snippets.of(this.searcher, this.analyzer, words, documents)
				: List.of();
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < documents.length; i++) {
			hits.add(hit(documents[i], snippets.get(i)));
		}
		return new SearchResult(found.total(), hits, facets(found));
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
						new StringDocValuesReaderState(this.searcher.getIndexReader(), field), found.facets())
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

	/**
	 * What one attempt found.
	 *
	 * @param total visible hits
	 * @param best the best of them, up to the asked page
	 * @param facets all of them, for counting
	 */
	private record Found(long total, List<ScoreDoc> best, FacetsCollector facets) {
	}

}
