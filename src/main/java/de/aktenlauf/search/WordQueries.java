package de.aktenlauf.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import de.aktenlauf.search.NumberForms.Span;
import de.aktenlauf.search.QueryReader.Wanted;
import de.aktenlauf.search.TextScanner.Token;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Turns what is wanted into a query. Each word is one {@code SynonymQuery} over all its
 * forms: the frequency of the word counts, not that of a rare misspelling, so that an
 * exact hit always ranks before a similar one.
 */
final class WordQueries {

	/** More words than this are refused. */
	static final int MAX_WORDS = 200;

	private static final float STEM = 0.8f;

	private static final float PART = 0.5f;

	/** A match in title, kind or case beside the text. */
	private static final float ABOUT = 0.3f;

	private static final float SCATTERED_PARTS = 0.2f;

	private static final float STOP_WORD = 0.1f;

	private static final float RECEIVED_THEN = 0.01f;

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

	private final WordForms forms;

	private final Similar similar;

	private final boolean anyWord;

	/**
	 * Prepares one attempt.
	 * @param forms forms of words
	 * @param similar similar words of the index, or none
	 * @param anyWord whether one of the words is enough
	 */
	WordQueries(WordForms forms, Similar similar, boolean anyWord) {
		this.forms = forms;
		this.similar = similar;
		this.anyWord = anyWord;
	}

	/**
	 * Builds the query.
	 * @param wanted what is wanted
	 * @return matches nothing if nothing in it can be searched for
	 * @throws SearchRefused if there are too many words
	 */
	Query build(Wanted wanted) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		List<Query> required = new ArrayList<>();
		List<Query> stopWords = new ArrayList<>();
		wanted.words().forEach((run) -> addWords(run, required, stopWords));
		wanted.beginnings().forEach((beginning) -> required.add(beginning(beginning)));
		if (required.size() + stopWords.size() > MAX_WORDS) {
			throw new SearchRefused("q", "höchstens " + MAX_WORDS + " Wörter; bitte kürzen");
		}
		List<Query> phrases = wanted.phrases().stream().map(this::phrase).flatMap(List::stream).toList();
		phrases.forEach((phrase) -> query.add(phrase, Occur.MUST));
		if (required.isEmpty() && phrases.isEmpty()) {
			required.addAll(stopWords);
			stopWords.clear();
		}
		if (!required.isEmpty()) {
			BooleanQuery.Builder words = new BooleanQuery.Builder();
			required.forEach((word) -> words.add(word, Occur.SHOULD));
			query.add(words.setMinimumNumberShouldMatch(minimum(required.size())).build(), Occur.MUST);
		}
		stopWords.forEach((word) -> query.add(new BoostQuery(word, STOP_WORD), Occur.SHOULD));
		boolean without = addWithout(wanted, query);
		if (required.isEmpty() && phrases.isEmpty()) {
			query.add(without ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE, Occur.FILTER);
		}
		return query.build();
	}

	/** All of two words, all but one of up to five, seven of ten of more. */
	private int minimum(int words) {
		if (this.anyWord) {
			return 1;
		}
		return (words <= 2) ? words : (words <= 5) ? words - 1 : Math.ceilDiv(words * 7, 10);
	}

	private boolean addWithout(Wanted wanted, BooleanQuery.Builder query) {
		List<Query> without = new ArrayList<>();
		wanted.withoutPhrases().forEach((phrase) -> without.addAll(phrase(phrase)));
		for (String text : wanted.withoutWords()) {
			List<Token> tokens = TextScanner.scan(text);
			if (tokens.size() == 1) {
				String folded = WordForms.fold(tokens.getFirst().text());
				without.add(term(folded));
				without.add(term(this.forms.stem(folded)));
			}
			else {
				without.addAll(phrase(text));
			}
		}
		without.forEach((query1) -> query.add(query1, Occur.MUST_NOT));
		return !without.isEmpty();
	}

	private void addWords(String run, List<Query> required, List<Query> stopWords) {
		List<Token> tokens = TextScanner.scan(run);
		List<Span> numbers = NumberForms.findDistinct(run);
		int index = 0;
		while (index < tokens.size()) {
			int end = Math.max(LetterTokenizer.endOfGlued(tokens, index), endOfNumber(tokens, index, numbers));
			List<Token> unit = tokens.subList(index, end);
			String folded = WordForms.fold(unit.getFirst().text());
			if (unit.size() == 1 && WordForms.isStopWord(folded)) {
				stopWords.add(term(folded));
			}
			else if (!folded.isEmpty() || unit.size() > 1) {
				required.add(unit(unit, numbers));
			}
			index = end;
		}
	}

	private static int endOfNumber(List<Token> tokens, int index, List<Span> numbers) {
		Token first = tokens.get(index);
		int end = index + 1;
		for (Span number : numbers) {
			if (number.start() >= first.start() && number.start() < first.end()) {
				while (end < tokens.size() && tokens.get(end).start() < number.end()) {
					end++;
				}
			}
		}
		return end;
	}

	/** One word, or several that belong together: with hyphens, or one number. */
	private Query unit(List<Token> unit, List<Span> numbers) {
		if (unit.size() == 1) {
			return word(unit.getFirst(), numbers);
		}
		Map<String, Float> whole = new LinkedHashMap<>();
		String joined = LetterTokenizer.join(unit);
		if (!joined.isEmpty()) {
			addForms(joined, whole);
		}
		addNumbers(unit, numbers, whole);
		BooleanQuery.Builder scattered = new BooleanQuery.Builder();
		boolean number = unit.stream().anyMatch((token) -> WordForms.hasDigit(token.text()));
		if (number && unit.stream().limit(unit.size() - 1L).allMatch(Token::glued)) {
			return new DisjunctionMaxQuery(List.of(synonyms(whole), phraseOf(LetterFields.TEXT, unit)), 0.1f);
		}
		for (Token token : unit) {
			if (!WordForms.fold(token.text()).isEmpty()) {
				scattered.add(word(token, List.of()), Occur.MUST);
			}
		}
		return new DisjunctionMaxQuery(List.of(synonyms(whole), new BoostQuery(scattered.build(), PART)), 0.1f);
	}

	private Query word(Token token, List<Span> numbers) {
		String folded = WordForms.fold(token.text());
		Map<String, Float> whole = new LinkedHashMap<>();
		addForms(folded, whole);
		addNumbers(List.of(token), numbers, whole);
		this.similar.to(folded).forEach(whole::putIfAbsent);
		Query word = YEAR.matcher(folded).matches() ? yearOr(synonyms(whole), folded) : synonyms(whole);
		List<String> parts = this.similar.exists() ? this.forms.parts(folded) : List.of();
		if (parts.size() < 2) {
			return word;
		}
		BooleanQuery.Builder scattered = new BooleanQuery.Builder();
		for (String part : parts) {
			Map<String, Float> forms = new LinkedHashMap<>();
			addForms(part, forms);
			scattered.add(synonyms(forms), Occur.MUST);
		}
		return new DisjunctionMaxQuery(List.of(word, new BoostQuery(scattered.build(), SCATTERED_PARTS)), 0.1f);
	}

	/** A year stands in the letter, or it came in then. */
	private static Query yearOr(Query word, String year) {
		return new DisjunctionMaxQuery(List.of(word,
				new BoostQuery(new ConstantScoreQuery(LetterFields.term(LetterFields.YEAR, year)), RECEIVED_THEN)), 0f);
	}

	private void addForms(String folded, Map<String, Float> whole) {
		whole.put(folded, 1f);
		String stem = WordForms.hasDigit(folded) ? folded : this.forms.stem(folded);
		whole.putIfAbsent(stem, STEM);
		whole.putIfAbsent(WordForms.PART + folded, PART);
		whole.putIfAbsent(WordForms.PART + stem, PART);
		for (String variant : WordForms.variants(folded)) {
			whole.putIfAbsent(variant, STEM);
		}
	}

	private static void addNumbers(List<Token> unit, List<Span> numbers, Map<String, Float> whole) {
		for (Span number : numbers) {
			if (number.start() >= unit.getFirst().start() && number.start() < unit.getLast().end()) {
				whole.put(number.term(), 1f);
			}
		}
	}

	private static Query synonyms(Map<String, Float> whole) {
		SynonymQuery.Builder text = new SynonymQuery.Builder(LetterFields.TEXT);
		SynonymQuery.Builder about = new SynonymQuery.Builder(LetterFields.ABOUT);
		whole.forEach((form, weight) -> {
			text.addTerm(new Term(LetterFields.TEXT, form), weight);
			about.addTerm(new Term(LetterFields.ABOUT, form), weight);
		});
		return new DisjunctionMaxQuery(List.of(text.build(), new BoostQuery(about.build(), ABOUT)), 0.1f);
	}

	private static Query term(String folded) {
		return synonyms(Map.of(folded, 1f));
	}

	private static Query beginning(String begin) {
		return new DisjunctionMaxQuery(List.of(new PrefixQuery(new Term(LetterFields.TEXT, begin)),
				new BoostQuery(new PrefixQuery(new Term(LetterFields.ABOUT, begin)), ABOUT)), 0f);
	}

	private List<Query> phrase(String text) {
		List<Token> tokens = TextScanner.scan(text)
			.stream()
			.filter((token) -> !WordForms.fold(token.text()).isEmpty())
			.toList();
		if (tokens.isEmpty()) {
			return List.of();
		}
		if (tokens.size() == 1) {
			return List.of(term(WordForms.fold(tokens.getFirst().text())));
		}
		return List.of(new DisjunctionMaxQuery(List.of(phraseOf(LetterFields.TEXT, tokens),
				new BoostQuery(phraseOf(LetterFields.ABOUT, tokens), ABOUT)), 0f));
	}

	private static Query phraseOf(String field, List<Token> tokens) {
		MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
		for (Token token : tokens) {
			String folded = WordForms.fold(token.text());
			Set<String> spellings = new TreeSet<>(WordForms.variants(folded));
			spellings.add(folded);
			phrase.add(spellings.stream().map((spelling) -> new Term(field, spelling)).toArray(Term[]::new));
		}
		return phrase.build();
	}

	/** Similar words that the index holds. */
	interface Similar {

		/** No similar words. */
		Similar NONE = new Similar() {
			@Override
			public boolean exists() {
				return false;
			}

			@Override
			public Map<String, Float> to(String folded) {
				return Map.of();
			}
		};

		/**
		 * Whether similar words count.
		 * @return true if they do
		 */
		boolean exists();

		/**
		 * The similar words.
		 * @param folded a word
		 * @return terms of the index with their weight, below 1
		 */
		Map<String, Float> to(String folded);

	}

}
