package de.aktenlauf.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.search.TextScanner.Token;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The telling words of a letter as a query for letters like it; what tells is what few of
 * the visible letters have.
 */
final class SimilarLetters {

	private static final int WORDS = 25;

	private static final int MIN_LENGTH = 4;

	/** Of the telling words a similar letter has at least every fourth. */
	private static final int SHARE = 4;

	private static final int MAX_READ = 100_000;

	private final VisibleSearcher searcher;

	private final WordForms forms;

	SimilarLetters(VisibleSearcher searcher, WordForms forms) {
		this.searcher = searcher;
		this.forms = forms;
	}

	Query to(int document) throws IOException {
		Document fields = this.searcher.storedFields().document(document, Set.of(LetterFields.TEXT, LetterFields.KIND));
		Map<String, Double> weights = new HashMap<>();
		for (Map.Entry<String, Integer> word : frequencies(fields.get(LetterFields.TEXT)).entrySet()) {
			int letters = this.searcher.count(new Term(LetterFields.TEXT, word.getKey()));
			if (letters > 1) {
				weights.put(word.getKey(),
						(1 + Math.log(word.getValue())) * Math.log(1 + (double) this.searcher.count() / letters));
			}
		}
		List<Map.Entry<String, Double>> telling = weights.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(WORDS)
			.toList();
		if (telling.isEmpty()) {
			return MatchNoDocsQuery.INSTANCE;
		}
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		telling.forEach((word) -> words.add(
				new BoostQuery(new TermQuery(new Term(LetterFields.TEXT, word.getKey())), word.getValue().floatValue()),
				Occur.SHOULD));
		words.setMinimumNumberShouldMatch(Math.ceilDiv(telling.size(), SHARE));
		BooleanQuery.Builder alike = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
		Optional.ofNullable(fields.get(LetterFields.KIND))
			.ifPresent((kind) -> alike.add(new ConstantScoreQuery(LetterFields.term(LetterFields.KIND, kind)),
					Occur.SHOULD));
		return alike.build();
	}

	private Map<String, Integer> frequencies(String text) {
		Map<String, Integer> frequencies = new HashMap<>();
		TextScanner scanner = new TextScanner((text.length() > MAX_READ) ? text.substring(0, MAX_READ) : text);
		for (Token token = scanner.next(); token != null; token = scanner.next()) {
			String folded = WordForms.fold(token.text());
			if (folded.length() >= MIN_LENGTH && !WordForms.hasDigit(folded) && !WordForms.isStopWord(folded)) {
				frequencies.merge(this.forms.stem(folded), 1, Integer::sum);
			}
		}
		return frequencies;
	}

}
