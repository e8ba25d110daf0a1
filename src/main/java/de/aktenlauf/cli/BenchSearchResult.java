package de.aktenlauf.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a search bench measured.
 *
 * @param letters letters in the index
 * @param indexedSeconds how long they took to index, next to nothing if they were there
 * @param lines one for each sort of search
 * @param suggestions lines under the search field
 */
record BenchSearchResult(int letters, double indexedSeconds, List<Line> lines, Latency suggestions) {

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
			return;
		}
		output.say("bench.search.head", Integer.toString(this.letters),
				String.format(Locale.ROOT, "%.0f", this.indexedSeconds));
		for (Line line : this.lines) {
			output.out()
				.println(String.format(Locale.ROOT, "%-18s %s  raw %s  plain %s", line.name, line.product.columns(),
						line.raw.columns(), line.plain.columns()));
		}
		output.out().println(String.format(Locale.ROOT, "%-18s %s", "suggestions", this.suggestions.columns()));
		Line worst = this.lines.stream().max(Comparator.comparingDouble(Line::ratio)).orElseThrow();
		output.out()
			.println(String.format(Locale.ROOT, "ratio %.2f (%.2f ms to %.2f ms, %s)", worst.ratio(),
					worst.product.p99(), worst.allowance(), worst.name));
	}

	/**
	 * What searches of one sort cost.
	 *
	 * @param name the sort
	 * @param product over HTTP
	 * @param raw raw Lucene with the same query
	 * @param plain raw Lucene with the words as plain terms
	 */
	record Line(String name, Latency product, Latency raw, Latency plain) {

		private static final double FACTOR = 2;

		private static final double MILLIS = 5;

		/** How the product's p99 compares with what it may be. */
		double ratio() {
			return this.product.p99() / allowance();
		}

		/** Twice raw Lucene and 5 ms. */
		double allowance() {
			return FACTOR * this.raw.p99() + MILLIS;
		}

	}

}
