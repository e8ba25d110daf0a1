package de.aktenlauf.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/** The letters that somebody may see, out of what is remembered about them. */
final class VisibleLetters extends Query {

	private final VisibleSearcher searcher;

	VisibleLetters(VisibleSearcher searcher) {
		this.searcher = searcher;
	}

	@Override
	public Weight createWeight(IndexSearcher asked, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {
			@Override
			public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
				VisibleParts.Part part = VisibleLetters.this.searcher.part(leaf);
				return (part.count() == 0) ? null : ConstantScoreScorerSupplier.fromIterator(
						new BitSetIterator(part.letters(), part.count()), score(), mode, leaf.reader().maxDoc());
			}

			@Override
			public boolean isCacheable(LeafReaderContext leaf) {
				return false;
			}
		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "visible letters";
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof VisibleLetters letters && this.searcher == letters.searcher;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this.searcher);
	}

}
