package de.aktenlauf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.search.TextScanner.Token;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of the letters that a user may see, and of no others: existence, number and
 * spelling of a word are taken from visible letters alone.
 */
final class VisibleWords {

	/** Visible letters that are counted for one word before the rest is estimated. */
	private static final int COUNTED = 200;

	private static final int MIN_TYPED = 3;

	private static final int MAX_SUGGESTIONS = 8;

	/** Words counted for one suggestion at most. */
	private static final int MAX_TERMS = 5_000;

	private static final int MAX_CANDIDATES = 24;

	private static final int MAX_NEAR = 50;

	private final VisibleSearcher searcher;

	VisibleWords(VisibleSearcher searcher) {
		this.searcher = searcher;
	}

	/**
	 * Goes on from the last word that is being typed.
	 * @param typed the words so far
	 * @return the whole line with the last word completed, the most frequent first
	 * @throws IOException if the index cannot be read
	 */
	List<String> goingOn(String typed) throws IOException {
		List<Token> tokens = TextScanner.scan(typed);
		if (tokens.isEmpty() || tokens.getLast().end() != typed.length()) {
			return List.of();
		}
		Token last = tokens.getLast();
		String folded = WordForms.fold(last.text());
		if (folded.length() < MIN_TYPED || (tokens.size() > 1 && tokens.get(tokens.size() - 2).glued())) {
			return List.of();
		}
		Map<String, String> spellings = new LinkedHashMap<>();
		List<Seen> seen = beginning(folded).stream()
			.sorted(Comparator.comparingInt((Seen one) -> -one.count()).thenComparing(Seen::term))
			.limit(MAX_CANDIDATES)
			.toList();
		for (Seen one : seen) {
			String spelling = spelling(one);
			String key = WordForms.fold(spelling);
			if (key.startsWith(folded) && !key.equals(folded)) {
				spellings.putIfAbsent(key, typed.substring(0, last.start()) + spelling);
			}
		}
		return spellings.values().stream().limit(MAX_SUGGESTIONS).toList();
	}

	/**
	 * A word as it stands in a visible letter.
	 * @param term the folded word
	 * @return how often and where, empty if no visible letter has it
	 * @throws IOException if the index cannot be read
	 */
	Optional<Seen> find(String term) throws IOException {
		PostingsEnum letters = MultiTerms.getTermPostingsEnum(this.searcher.getIndexReader(), LetterFields.TEXT,
				new BytesRef(term), PostingsEnum.NONE);
		return (letters != null) ? seen(term, letters) : Optional.empty();
	}

	/**
	 * Words of visible letters that differ from a word by a few letters.
	 * @param word the folded word
	 * @param edits by how many, 1 or 2
	 * @return at most 50 that were looked at
	 * @throws IOException if the index cannot be read
	 */
	List<Seen> near(String word, int edits) throws IOException {
		Terms terms = MultiTerms.getTerms(this.searcher.getIndexReader(), LetterFields.TEXT);
		if (terms == null) {
			return List.of();
		}
		List<Seen> near = new ArrayList<>();
		TermsEnum all = new FuzzyTermsEnum(terms, new Term(LetterFields.TEXT, word), edits, 1, true);
		for (BytesRef term = all.next(); term != null && near.size() < MAX_NEAR; term = all.next()) {
			String text = term.utf8ToString();
			if (Character.isLetter(text.charAt(0)) && !WordForms.hasDigit(text)) {
				seen(text, all.postings(null, PostingsEnum.NONE)).ifPresent(near::add);
			}
		}
		return near;
	}

	/** Words of hidden letters alone take no room. */
	private List<Seen> beginning(String folded) throws IOException {
		Terms terms = MultiTerms.getTerms(this.searcher.getIndexReader(), LetterFields.TEXT);
		TermsEnum all = (terms != null) ? terms.iterator() : TermsEnum.EMPTY;
		BytesRef beginning = new BytesRef(folded);
		List<Seen> found = new ArrayList<>();
		if (all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
			return found;
		}
		PostingsEnum letters = null;
		BytesRef term = all.term();
		while (term != null && found.size() < MAX_TERMS && StringHelper.startsWith(term, beginning)) {
			letters = all.postings(letters, PostingsEnum.NONE);
			seen(term.utf8ToString(), letters).ifPresent(found::add);
			term = all.next();
		}
		return found;
	}

	private Optional<Seen> seen(String term, PostingsEnum letters) throws IOException {
		VisibleSearcher.Counted counted = this.searcher.counted(letters, COUNTED);
		return (counted.count() > 0) ? Optional.of(new Seen(term, counted.count(), counted.first())) : Optional.empty();
	}

	/**
	 * The word as written in a visible letter.
	 * @param seen where
	 * @return with umlauts and capitals; folded if it cannot be told
	 * @throws IOException if the index cannot be read
	 */
	String spelling(Seen seen) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(seen.letter(), leaves));
		PostingsEnum postings = leaf.reader().postings(new Term(LetterFields.TEXT, seen.term()), PostingsEnum.OFFSETS);
		int letter = seen.letter() - leaf.docBase;
		if (postings == null || postings.advance(letter) != letter || postings.nextPosition() < 0) {
			return seen.term();
		}
		String text = leaf.reader().storedFields().document(letter, Set.of(LetterFields.TEXT)).get(LetterFields.TEXT);
		String written = text.substring(postings.startOffset(), postings.endOffset())
			.replaceAll("[-‐‑¬\u00AD]\\s+", "");
		return written.matches("[\\p{L}\\d./@-]{1,64}") ? written : seen.term();
	}

	/**
	 * A word of visible letters.
	 *
	 * @param term folded
	 * @param count visible letters with it, exact up to {@value #COUNTED}
	 * @param letter one of them
	 */
	record Seen(String term, int count, int letter) {
	}

}
