package de.aktenlauf.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * The text around the hits, escaped for HTML, and the page on which the best one stands.
 */
final class Snippets extends UnifiedHighlighter {

	private static final int GOAL_LENGTH = 160;

	private static final int PASSAGES = 2;

	/** A word without end is cut here. */
	private static final int MAX_PASSAGE_LENGTH = 600;

	private Snippets(UnifiedHighlighter.Builder builder) {
		super(builder);
	}

	static List<Snippet> of(IndexSearcher searcher, Analyzer analyzer, Query words, int[] documents)
			throws IOException {
		UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, analyzer)
			.withMaxLength(Integer.MAX_VALUE - 1)
			.withBreakIterator(() -> LengthGoalBreakIterator
				.createClosestToLength(new CustomSeparatorBreakIterator(' '), GOAL_LENGTH, 0.5f))
			.withWeightMatches(false)
			.withMaxNoHighlightPassages(1)
			.withFormatter(new Marker());
		Map<String, Object[]> snippets = new Snippets(builder).highlightFieldsAsObjects(
				new String[] { LetterFields.TEXT }, new MarkedWords(searcher.getIndexReader()).of(words), documents,
				new int[] { PASSAGES });
		return Arrays.stream(snippets.getOrDefault(LetterFields.TEXT, new Object[documents.length]))
			.map((snippet) -> (snippet instanceof Snippet found) ? found : new Snippet(1, ""))
			.toList();
	}

	/**
	 * A snippet.
	 *
	 * @param page the page of its best passage, from 1
	 * @param html escaped, with {@code <mark>} around each hit
	 */
	record Snippet(int page, String html) {
	}

	/** Best passage first, then others of the same page. */
	private static final class Marker extends PassageFormatter {

		@Override
		public Object format(Passage[] passages, String content) {
			List<Passage> ranked = Arrays.stream(passages)
				.sorted(Comparator.comparingDouble((Passage passage) -> -passage.getScore()))
				.toList();
			if (ranked.isEmpty()) {
				return new Snippet(1, "");
			}
			int page = page(ranked.getFirst(), content);
			StringBuilder html = new StringBuilder();
			ranked.stream()
				.filter((passage) -> page(passage, content) == page)
				.sorted(Comparator.comparingInt(Passage::getStartOffset))
				.forEach((passage) -> {
					html.append(html.isEmpty() ? "" : " … ");
					mark(passage, content, html);
				});
			return new Snippet(page, html.toString().strip());
		}

		private static int page(Passage passage, String content) {
			int page = 1;
			int end = anchor(passage);
			for (int feed = content.indexOf('\f'); feed >= 0 && feed < end; feed = content.indexOf('\f', feed + 1)) {
				page++;
			}
			return page;
		}

		/** The first hit tells the page; a passage never shows another page's text. */
		private static int anchor(Passage passage) {
			return (passage.getNumMatches() > 0) ? passage.getMatchStarts()[0] : passage.getStartOffset();
		}

		private static void mark(Passage passage, String content, StringBuilder html) {
			int pageStart = content.lastIndexOf('\f', anchor(passage)) + 1;
			int pageEnd = content.indexOf('\f', anchor(passage));
			int at = Math.max(passage.getStartOffset(), pageStart);
			int end = Math.min(passage.getEndOffset(), at + MAX_PASSAGE_LENGTH);
			end = (pageEnd < 0) ? end : Math.min(end, pageEnd);
			int next = 0;
			while (next < passage.getNumMatches()) {
				int start = Math.max(at, passage.getMatchStarts()[next]);
				int stop = passage.getMatchEnds()[next++];
				while (next < passage.getNumMatches() && passage.getMatchStarts()[next] < stop) {
					stop = Math.max(stop, passage.getMatchEnds()[next++]);
				}
				stop = Math.min(stop, end);
				if (start < stop) {
					escape(content, at, start, html);
					html.append("<mark>");
					escape(content, start, stop, html);
					html.append("</mark>");
					at = stop;
				}
			}
			escape(content, at, Math.max(at, end), html);
		}

		private static void escape(String content, int from, int to, StringBuilder html) {
			for (int i = from; i < to; i++) {
				char c = content.charAt(i);
				switch (c) {
					case '&' -> html.append("&amp;");
					case '<' -> html.append("&lt;");
					case '>' -> html.append("&gt;");
					case '"' -> html.append("&quot;");
					case '\'' -> html.append("&#39;");
					default -> appendVisible(c, html);
				}
			}
		}

		/** Line ends become blanks; control and direction characters are left out. */
		private static void appendVisible(char c, StringBuilder html) {
			boolean blank = Character.isWhitespace(c);
			if (blank && !html.isEmpty() && html.charAt(html.length() - 1) != ' ') {
				html.append(' ');
			}
			if (!blank && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
				html.append(c);
			}
		}

	}

}
