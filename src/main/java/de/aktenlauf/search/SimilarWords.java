package de.aktenlauf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Words of the index that begin like a word, contain it, or differ from it by an error of
 * the scan. Asked only when the exact forms gave few hits. Words of hidden letters alone
 * are passed over and take no room. Never more than {@value #MAX_WORDS} words and
 * {@value #MAX_TERMS} terms are looked at for one search, so that its cost does not grow
 * with the archive.
 */
final class SimilarWords implements WordQueries.Similar {

	private static final int MAX_WORDS = 8;

	private static final int MAX_FOUND = 64;

	/** Terms read for one search at most. */
	private static final long MAX_TERMS = 300_000;

	private static final int MIN_BEGINNING = 4;

	private static final int MIN_INSIDE = 5;

	private static final int MIN_ONE_ERROR = 5;

	private static final int MIN_TWO_ERRORS = 9;

	private static final float BEGINNING = 0.3f;

	private static final float ONE_ERROR = 0.25f;

	private static final float INSIDE = 0.15f;

	private static final float TWO_ERRORS = 0.1f;

	private final VisibleSearcher searcher;

	private final boolean numbers;

	private @Nullable PostingsEnum postings;

	private int asked;

	private long lookedAt;

	/**
	 * Looks into an index.
	 * @param searcher the index as somebody may see it
	 * @param numbers whether numbers with one other digit count, too
	 */
	SimilarWords(VisibleSearcher searcher, boolean numbers) {
		this.searcher = searcher;
		this.numbers = numbers;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public Map<String, Float> to(String folded) {
		Map<String, Float> found = new LinkedHashMap<>();
		try {
			Terms terms = MultiTerms.getTerms(this.searcher.getIndexReader(), LetterFields.TEXT);
			if (terms != null && folded.length() >= MIN_BEGINNING && this.asked++ < MAX_WORDS) {
				addBeginnings(terms, folded, found);
				addErrors(terms, folded, found);
				addInside(folded, found);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index cannot be read", ex);
		}
		return found;
	}

	private void addBeginnings(Terms terms, String folded, Map<String, Float> found) throws IOException {
		TermsEnum all = terms.iterator();
		BytesRef beginning = new BytesRef(folded);
		if (all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
			return;
		}
		BytesRef term = all.term();
		while (term != null && StringHelper.startsWith(term, beginning) && found.size() < MAX_FOUND) {
			if (seen(all)) {
				found.putIfAbsent(term.utf8ToString(), BEGINNING);
			}
			term = all.next();
		}
	}

	private void addErrors(Terms terms, String word, Map<String, Float> found) throws IOException {
		boolean number = WordForms.hasDigit(word);
		if (word.length() < MIN_ONE_ERROR || (number && (!this.numbers || word.length() < MIN_TWO_ERRORS))) {
			return;
		}
		int errors = (word.length() >= MIN_TWO_ERRORS && !number) ? 2 : 1;
		for (int edits = 1; edits <= errors; edits++) {
			TermsEnum near = new FuzzyTermsEnum(terms, new Term(LetterFields.TEXT, word), edits, (edits == 1) ? 0 : 1,
					true);
			int room = found.size() + MAX_FOUND;
			for (BytesRef term = near.next(); term != null && found.size() < room; term = near.next()) {
				if (term.length > 0 && term.bytes[term.offset] != '#' && seen(near)) {
					found.putIfAbsent(term.utf8ToString(), (edits == 1) ? ONE_ERROR : TWO_ERRORS);
				}
			}
		}
	}

	private boolean seen(TermsEnum at) throws IOException {
		this.postings = at.postings(this.postings, PostingsEnum.NONE);
		return this.searcher.counted(this.postings, 1).count() > 0;
	}

	/** Segment by segment: merging dictionaries costs more than reading. */
	private void addInside(String folded, Map<String, Float> found) throws IOException {
		long size = 0;
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			Terms terms = leaf.reader().terms(LetterFields.TEXT);
			size += (terms != null) ? Math.max(terms.size(), 0) : 0;
		}
		if (folded.length() < MIN_INSIDE || this.lookedAt + size > MAX_TERMS) {
			return;
		}
		this.lookedAt += size;
		BytesRef inside = new BytesRef(folded);
		int room = found.size() + MAX_FOUND;
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			Terms terms = leaf.reader().terms(LetterFields.TEXT);
			TermsEnum all = (terms != null) ? terms.iterator() : TermsEnum.EMPTY;
			for (BytesRef term = all.next(); term != null && found.size() < room; term = all.next()) {
				if (term.length > inside.length && contains(term, inside)
						&& seen(this.searcher.part(leaf).letters(), all.postings(null, PostingsEnum.NONE))) {
					found.putIfAbsent(term.utf8ToString(), INSIDE);
				}
			}
		}
	}

	private static boolean seen(FixedBitSet visible, PostingsEnum letters) throws IOException {
		int letter = letters.nextDoc();
		while (letter != DocIdSetIterator.NO_MORE_DOCS && !visible.get(letter)) {
			int next = visible.nextSetBit(letter);
			letter = (next == DocIdSetIterator.NO_MORE_DOCS) ? next : letters.advance(next);
		}
		return letter != DocIdSetIterator.NO_MORE_DOCS;
	}

	private static boolean contains(BytesRef term, BytesRef inside) {
		byte first = inside.bytes[inside.offset];
		for (int i = 1; i <= term.length - inside.length; i++) {
			if (term.bytes[term.offset + i] == first && Arrays.equals(term.bytes, term.offset + i,
					term.offset + i + inside.length, inside.bytes, inside.offset, inside.offset + inside.length)) {
				return true;
			}
		}
		return false;
	}

}
