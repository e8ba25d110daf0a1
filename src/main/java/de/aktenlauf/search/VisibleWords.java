package de.aktenlauf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.search.TextScanner.Token;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words of the letters that a user may see, and of no others: existence, number and
 * spelling of a word are taken from visible letters alone.
 */
final class VisibleWords {

	/** Counting further says nothing about what to suggest. */
	private static final int MAX_COUNT = 1_000;

	private static final int MIN_TYPED = 3;

	private static final int MAX_SUGGESTIONS = 8;

	/** Words read for one suggestion at most, in each part of the index. */
	private static final int MAX_TERMS = 5_000;

	private static final int MAX_CANDIDATES = 24;

	private static final int MAX_NEAR = 50;

	private final IndexSearcher searcher;

	private final Query rights;

	private final Map<Integer, FixedBitSet> visible = new HashMap<>();

	VisibleWords(IndexSearcher searcher, Query rights) {
		this.searcher = searcher;
		this.rights = rights;
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
		Seen seen = null;
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			Terms terms = leaf.reader().terms(LetterFields.TEXT);
			TermsEnum all = (terms != null) ? terms.iterator() : null;
			if (all != null && all.seekExact(new BytesRef(term))) {
				seen = counted(leaf, all, term, seen);
			}
		}
		return Optional.ofNullable(seen);
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
				find(text).ifPresent(near::add);
			}
		}
		return near;
	}

	private List<Seen> beginning(String folded) throws IOException {
		Map<String, Seen> found = new HashMap<>();
		BytesRef beginning = new BytesRef(folded);
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			Terms terms = leaf.reader().terms(LetterFields.TEXT);
			TermsEnum all = (terms != null) ? terms.iterator() : null;
			if (all == null || all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
				continue;
			}
			BytesRef term = all.term();
			for (int read = 0; term != null && read < MAX_TERMS && StringHelper.startsWith(term, beginning); read++) {
				String text = term.utf8ToString();
				Seen counted = counted(leaf, all, text, found.get(text));
				if (counted != null) {
					found.put(text, counted);
				}
				term = all.next();
			}
		}
		return new ArrayList<>(found.values());
	}

	/** Counts in one part of the index; what is not visible is jumped over. */
	private @Nullable Seen counted(LeafReaderContext leaf, TermsEnum at, String term, @Nullable Seen before)
			throws IOException {
		FixedBitSet bits = visible(leaf);
		int count = (before != null) ? before.count() : 0;
		int first = -1;
		PostingsEnum postings = at.postings(null, PostingsEnum.NONE);
		int document = postings.nextDoc();
		while (document != DocIdSetIterator.NO_MORE_DOCS && count < MAX_COUNT) {
			if (bits.get(document)) {
				first = (first < 0) ? document : first;
				count++;
				document = postings.nextDoc();
			}
			else {
				int next = bits.nextSetBit(document);
				document = (next == DocIdSetIterator.NO_MORE_DOCS) ? next : postings.advance(next);
			}
		}
		if (before != null) {
			return new Seen(term, count, before.leaf(), before.document());
		}
		return (first < 0) ? null : new Seen(term, count, leaf, first);
	}

	private FixedBitSet visible(LeafReaderContext leaf) throws IOException {
		FixedBitSet known = this.visible.get(leaf.ord);
		if (known != null) {
			return known;
		}
		FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc() + 1);
		Weight weight = this.searcher.createWeight(this.searcher.rewrite(this.rights), ScoreMode.COMPLETE_NO_SCORES, 1);
		Scorer scorer = weight.scorer(leaf);
		Bits live = leaf.reader().getLiveDocs();
		if (scorer != null) {
			DocIdSetIterator all = scorer.iterator();
			for (int i = all.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = all.nextDoc()) {
				if (live == null || live.get(i)) {
					bits.set(i);
				}
			}
		}
		this.visible.put(leaf.ord, bits);
		return bits;
	}

	/**
	 * The word as written in a visible letter.
	 * @param seen where
	 * @return with umlauts and capitals; folded if it cannot be told
	 * @throws IOException if the index cannot be read
	 */
	String spelling(Seen seen) throws IOException {
		Terms terms = seen.leaf().reader().terms(LetterFields.TEXT);
		TermsEnum at = (terms != null) ? terms.iterator() : null;
		if (at == null || !at.seekExact(new BytesRef(seen.term()))) {
			return seen.term();
		}
		PostingsEnum postings = at.postings(null, PostingsEnum.OFFSETS);
		if (postings.advance(seen.document()) != seen.document() || postings.nextPosition() < 0) {
			return seen.term();
		}
		String text = seen.leaf()
			.reader()
			.storedFields()
			.document(seen.document(), Set.of(LetterFields.TEXT))
			.get(LetterFields.TEXT);
		String written = text.substring(postings.startOffset(), postings.endOffset())
			.replaceAll("[-‐‑¬\u00AD]\\s+", "");
		return written.matches("[\\p{L}\\d./@-]{1,64}") ? written : seen.term();
	}

	/**
	 * A word of visible letters.
	 *
	 * @param term folded
	 * @param count visible letters with it, at most {@value #MAX_COUNT} and those of one
	 * part of the index
	 * @param leaf part of the index of one of them
	 * @param document one of them
	 */
	record Seen(String term, int count, LeafReaderContext leaf, int document) {
	}

}
