package de.aktenlauf.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Which letters somebody may see, part by part of the index, remembered until that part
 * changes or the rights do: parts are not changed by new letters, so that a search costs
 * the same in an old archive as in a young one.
 * <p>
 * Concurrency: used by all threads; a part is looked through twice at worst.
 */
final class VisibleParts {

	/** People (or former rights of theirs) remembered for one part. */
	private static final int MAX_RIGHTS = 128;

	private final Map<IndexReader.CacheKey, Map<Query, Part>> kept = new ConcurrentHashMap<>();

	/**
	 * The visible letters of one part.
	 * @param part a part of a state of the index
	 * @param rights what may be seen
	 * @return without letters that were replaced or removed
	 * @throws IOException if the index cannot be read
	 */
	Part of(LeafReaderContext part, Query rights) throws IOException {
		IndexReader.CacheHelper helper = part.reader().getReaderCacheHelper();
		if (helper == null) {
			return look(part, rights);
		}
		Map<Query, Part> known = this.kept.get(helper.getKey());
		if (known == null) {
			known = this.kept.computeIfAbsent(helper.getKey(), (key) -> new LastUsed());
			helper.addClosedListener(this.kept::remove);
		}
		synchronized (known) {
			Part remembered = known.get(rights);
			if (remembered != null) {
				return remembered;
			}
		}
		Part found = look(part, rights);
		synchronized (known) {
			known.put(rights, found);
		}
		return found;
	}

	private static Part look(LeafReaderContext part, Query rights) throws IOException {
		IndexSearcher searcher = new IndexSearcher(part.reader());
		searcher.setQueryCache(null);
		LeafReaderContext only = searcher.getIndexReader().leaves().getFirst();
		FixedBitSet letters = new FixedBitSet(Math.max(1, part.reader().maxDoc()));
		Weight weight = searcher.createWeight(searcher.rewrite(rights), ScoreMode.COMPLETE_NO_SCORES, 1);
		Scorer scorer = weight.scorer(only);
		if (scorer != null) {
			letters.or(scorer.iterator());
		}
		Bits live = part.reader().getLiveDocs();
		if (live != null) {
			live.applyMask(letters, 0);
		}
		Map<String, Extent> extents = new HashMap<>();
		for (String field : List.of(LetterFields.TEXT, LetterFields.ABOUT)) {
			extents.put(field, extent(part.reader().getNormValues(field), letters));
		}
		return new Part(letters, letters.cardinality(), Map.copyOf(extents), new ConcurrentHashMap<>());
	}

	private static Extent extent(@Nullable NumericDocValues lengths, FixedBitSet letters) throws IOException {
		long count = 0;
		long words = 0;
		if (lengths != null) {
			for (int i = lengths.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = lengths.nextDoc()) {
				if (letters.get(i)) {
					count++;
					words += SmallFloat.byte4ToInt((byte) lengths.longValue());
				}
			}
		}
		return new Extent(count, words);
	}

	/**
	 * The visible letters of one part of the index.
	 *
	 * @param letters by their numbers in the part
	 * @param count how many they are
	 * @param extents of each field with words
	 * @param values how many have which value, by field, once somebody has asked
	 */
	record Part(FixedBitSet letters, int count, Map<String, Extent> extents, Map<String, Map<String, Integer>> values) {

		Extent extent(String field) {
			return this.extents.getOrDefault(field, Extent.NONE);
		}

		/**
		 * How many visible letters have which value of a field.
		 * @param part the part that this was made of
		 * @param field the field
		 * @return exact numbers above zero
		 * @throws IOException if the index cannot be read
		 */
		Map<String, Integer> values(LeafReaderContext part, String field) throws IOException {
			Map<String, Integer> known = this.values.get(field);
			if (known == null) {
				known = count(part, field);
				this.values.put(field, known);
			}
			return known;
		}

		private Map<String, Integer> count(LeafReaderContext part, String field) throws IOException {
			SortedDocValues all = DocValues.getSorted(part.reader(), field);
			int[] counts = new int[all.getValueCount()];
			for (int i = all.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = all.nextDoc()) {
				if (this.letters.get(i)) {
					counts[all.ordValue()]++;
				}
			}
			Map<String, Integer> counted = new HashMap<>();
			for (int ordinal = 0; ordinal < counts.length; ordinal++) {
				if (counts[ordinal] > 0) {
					counted.put(all.lookupOrd(ordinal).utf8ToString(), counts[ordinal]);
				}
			}
			return counted;
		}

	}

	/**
	 * How much stands in a field of visible letters.
	 *
	 * @param letters letters that have the field
	 * @param words words in it
	 */
	record Extent(long letters, long words) {

		static final Extent NONE = new Extent(0, 0);

		Extent plus(Extent other) {
			return new Extent(this.letters + other.letters, this.words + other.words);
		}

	}

	/** Forgets the rights that were not asked for the longest. */
	private static final class LastUsed extends LinkedHashMap<Query, Part> {

		private static final long serialVersionUID = 1;

		LastUsed() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Query, Part> eldest) {
			return size() > MAX_RIGHTS;
		}

	}

}
