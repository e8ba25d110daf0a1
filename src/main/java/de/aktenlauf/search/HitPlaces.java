package de.aktenlauf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds every place of the words in one letter. */
final class HitPlaces extends UnifiedHighlighter {

	private static final int MAX_PLACES = 500;

	private HitPlaces(UnifiedHighlighter.Builder builder) {
		super(builder);
	}

	static List<HitPlace> of(IndexSearcher searcher, Analyzer analyzer, Query words, int document) throws IOException {
		UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, analyzer)
			.withMaxLength(Integer.MAX_VALUE - 1)
			.withBreakIterator(WholeBreakIterator::new)
			.withWeightMatches(false)
			.withMaxNoHighlightPassages(0)
			.withFormatter(new Collector());
		Object[] found = new HitPlaces(builder)
			.highlightFieldsAsObjects(new String[] { LetterFields.TEXT },
					new MarkedWords(searcher.getIndexReader()).of(words), new int[] { document }, new int[] { 1 })
			.get(LetterFields.TEXT);
		return (found != null && found.length > 0 && found[0] instanceof Places places) ? places.all() : List.of();
	}

	/**
	 * The places, in reading order.
	 *
	 * @param all without overlaps
	 */
	private record Places(List<HitPlace> all) {
	}

	/** Takes the offsets of a passage that is the whole letter. */
	private static final class Collector extends PassageFormatter {

		@Override
		public Object format(Passage[] passages, String content) {
			List<int[]> spans = new ArrayList<>();
			for (Passage passage : passages) {
				for (int i = 0; i < passage.getNumMatches(); i++) {
					spans.add(new int[] { passage.getMatchStarts()[i], passage.getMatchEnds()[i] });
				}
			}
			spans.sort(Comparator.comparingInt((int[] span) -> span[0]).thenComparingInt((span) -> -span[1]));
			List<HitPlace> places = new ArrayList<>();
			int page = 1;
			int pageStart = 0;
			int last = 0;
			for (int[] span : spans) {
				for (int feed = content.indexOf('\f', pageStart); feed >= 0
						&& feed < span[0]; feed = content.indexOf('\f', pageStart)) {
					page++;
					pageStart = feed + 1;
				}
				if (span[0] >= last && places.size() < MAX_PLACES) {
					places.add(new HitPlace(page, span[0] - pageStart, span[1] - pageStart));
					last = span[1];
				}
			}
			return new Places(List.copyOf(places));
		}

	}

}
