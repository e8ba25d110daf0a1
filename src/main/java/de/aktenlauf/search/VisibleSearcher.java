package de.aktenlauf.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.search.VisibleParts.Extent;
import de.aktenlauf.search.VisibleParts.Part;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index as somebody may see it: how rare a word is and how long letters
 * are is taken from visible letters alone, so that the order of hits tells nothing about
 * others either.
 * <p>
 * A word's frequency is counted exactly up to {@value #COUNTED} visible letters and
 * carried forward from there, so that a frequent word costs no more in a large archive.
 */
final class VisibleSearcher extends IndexSearcher {

	/** Visible letters that are counted for one word before the rest is estimated. */
	static final int COUNTED = 1_000;

	private static final BM25Similarity WEIGHTS = new Weights();

	private final List<LeafReaderContext> leaves;

	private final Part[] parts;

	private final int count;

	/** Several attempts of one search ask for the same words. */
	private final Map<Term, Integer> counts = new HashMap<>();

	/**
	 * Looks at one state.
	 * @param reader the state
	 * @param known what is remembered about parts of the index
	 * @param rights what may be seen
	 * @throws IOException if the index cannot be read
	 */
	VisibleSearcher(IndexReader reader, VisibleParts known, Query rights) throws IOException {
		super(reader);
		setSimilarity(WEIGHTS);
		this.leaves = reader.leaves();
		this.parts = new Part[this.leaves.size()];
		int sum = 0;
		for (LeafReaderContext leaf : this.leaves) {
			this.parts[leaf.ord] = known.of(leaf, rights);
			sum += this.parts[leaf.ord].count();
		}
		this.count = sum;
	}

	/**
	 * The visible letters as a filter.
	 * @return usable with this searcher alone
	 */
	Query visible() {
		return new VisibleLetters(this);
	}

	Part part(LeafReaderContext leaf) {
		return this.parts[leaf.ord];
	}

	/** How many letters are visible. */
	int count() {
		return this.count;
	}

	/**
	 * How many visible letters have which value of a field, the most frequent first.
	 * @param field the field
	 * @param most how many values at most
	 * @return exact numbers
	 * @throws IOException if the index cannot be read
	 */
	List<Facet.Value> values(String field, int most) throws IOException {
		Map<String, Integer> sums = new HashMap<>();
		for (LeafReaderContext leaf : this.leaves) {
			this.parts[leaf.ord].values(leaf, field)
				.forEach((value, letters) -> sums.merge(value, letters, Integer::sum));
		}
		return sums.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(most)
			.map((value) -> new Facet.Value(value.getKey(), value.getValue()))
			.toList();
	}

	/**
	 * The next visible letter.
	 * @param letter where to begin
	 * @return its number, {@link DocIdSetIterator#NO_MORE_DOCS} if there is none
	 */
	int next(int letter) {
		if (letter == DocIdSetIterator.NO_MORE_DOCS) {
			return letter;
		}
		for (int ord = ReaderUtil.subIndex(letter, this.leaves); ord < this.parts.length; ord++) {
			int base = this.leaves.get(ord).docBase;
			FixedBitSet letters = this.parts[ord].letters();
			int from = Math.max(0, letter - base);
			int next = (from < letters.length()) ? letters.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
			if (next != DocIdSetIterator.NO_MORE_DOCS) {
				return base + next;
			}
		}
		return DocIdSetIterator.NO_MORE_DOCS;
	}

	/**
	 * How many visible letters have a term.
	 * @param term the term
	 * @return exact up to {@value #COUNTED}
	 * @throws IOException if the index cannot be read
	 */
	int count(Term term) throws IOException {
		Integer known = this.counts.get(term);
		if (known == null) {
			known = look(term);
			this.counts.put(term, known);
		}
		return known;
	}

	private int look(Term term) throws IOException {
		PostingsEnum all = MultiTerms.getTermPostingsEnum(getIndexReader(), term.field(), term.bytes(),
				PostingsEnum.NONE);
		return (all != null) ? counted(all, COUNTED).count() : 0;
	}

	/**
	 * How many of some letters are visible; hidden ones are jumped over.
	 * @param all the letters
	 * @param limit how many are counted before the rest is estimated from how far that
	 * went
	 * @return how many, and the first of them
	 * @throws IOException if the index cannot be read
	 */
	Counted counted(DocIdSetIterator all, int limit) throws IOException {
		int found = 0;
		int first = -1;
		int letter = all.nextDoc();
		while (letter != DocIdSetIterator.NO_MORE_DOCS) {
			int visible = next(letter);
			if (visible == letter) {
				first = (first < 0) ? letter : first;
				if (++found == limit) {
					return new Counted(estimate(found, letter), first);
				}
				letter = all.nextDoc();
			}
			else {
				letter = (visible == DocIdSetIterator.NO_MORE_DOCS) ? visible : all.advance(visible);
			}
		}
		return new Counted(found, first);
	}

	/** What the visible letters up to one of them say about all visible letters. */
	private int estimate(int found, int last) {
		int at = ReaderUtil.subIndex(last, this.leaves);
		long seen = this.parts[at].letters().cardinality(0, last - this.leaves.get(at).docBase + 1);
		for (int ord = 0; ord < at; ord++) {
			seen += this.parts[ord].count();
		}
		return (int) ((long) found * this.count / Math.max(1, seen));
	}

	@Override
	public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
		int letters = count(term);
		return (letters > 0) ? new TermStatistics(term.bytes(), letters, Weights.SEEN + letters)
				: new TermStatistics(term.bytes(), 1, 1);
	}

	@Override
	public @Nullable CollectionStatistics collectionStatistics(String field) {
		Extent all = Extent.NONE;
		for (Part part : this.parts) {
			all = all.plus(part.extent(field));
		}
		long letters = Math.max(1, all.letters());
		return new CollectionStatistics(field, Math.max(letters, this.count), letters, Math.max(letters, all.words()),
				letters);
	}

	/**
	 * Letters with a term.
	 *
	 * @param count how many are visible
	 * @param first the first of them, -1 if there is none
	 */
	record Counted(int count, int first) {
	}

	/** A word that stands in no visible letter has no weight, as if it did not exist. */
	private static final class Weights extends BM25Similarity {

		/** Tells a seen word from an unseen one; the sum itself weighs nothing. */
		static final long SEEN = 1;

		@Override
		public Explanation idfExplain(CollectionStatistics letters, TermStatistics[] terms) {
			double sum = 0;
			for (TermStatistics term : terms) {
				sum += (term.totalTermFreq() > term.docFreq()) ? idf(term.docFreq(), letters.docCount()) : 0;
			}
			return Explanation.match((float) sum, "sum of idf of visible words");
		}

		@Override
		protected float idf(long letters, long all) {
			return super.idf(Math.min(letters, all), all);
		}

	}

}
