package de.aktenlauf.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * A query as it is marked in letters: beginnings are replaced by the words that begin so,
 * for these stand in the index with their places, while a beginning would have every
 * letter analysed anew.
 */
final class MarkedWords {

	/** A beginning of more words than this is left as it is. */
	private static final int MAX_WORDS = 512;

	private final IndexReader reader;

	MarkedWords(IndexReader reader) {
		this.reader = reader;
	}

	/**
	 * Replaces beginnings.
	 * @param query what was searched for
	 * @return marks the same places
	 * @throws IOException if the index cannot be read
	 */
	Query of(Query query) throws IOException {
		return switch (query) {
			case BooleanQuery all -> all(all);
			case DisjunctionMaxQuery best -> best(best);
			case BoostQuery boosted -> new BoostQuery(of(boosted.getQuery()), boosted.getBoost());
			case PrefixQuery beginning -> words(beginning);
			default -> query;
		};
	}

	private Query all(BooleanQuery query) throws IOException {
		BooleanQuery.Builder all = new BooleanQuery.Builder()
			.setMinimumNumberShouldMatch(query.getMinimumNumberShouldMatch());
		for (BooleanClause clause : query.clauses()) {
			all.add(of(clause.query()), clause.occur());
		}
		return all.build();
	}

	private Query best(DisjunctionMaxQuery query) throws IOException {
		Query[] all = query.getDisjuncts().toArray(Query[]::new);
		for (int i = 0; i < all.length; i++) {
			all[i] = of(all[i]);
		}
		return new DisjunctionMaxQuery(List.of(all), query.getTieBreakerMultiplier());
	}

	private Query words(PrefixQuery query) throws IOException {
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		Terms terms = MultiTerms.getTerms(this.reader, query.getField());
		TermsEnum all = (terms != null) ? terms.iterator() : TermsEnum.EMPTY;
		BytesRef beginning = query.getPrefix().bytes();
		if (all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
			return words.build();
		}
		int count = 0;
		for (BytesRef term = all.term(); term != null && StringHelper.startsWith(term, beginning); term = all.next()) {
			if (++count > MAX_WORDS) {
				return query;
			}
			words.add(new TermQuery(new Term(query.getField(), BytesRef.deepCopyOf(term))), Occur.SHOULD);
		}
		return words.build();
	}

}
