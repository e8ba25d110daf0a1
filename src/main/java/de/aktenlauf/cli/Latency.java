package de.aktenlauf.cli;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long something takes, in milliseconds.
 *
 * @param p50 half of the runs are no slower
 * @param p99 all but one of a hundred are no slower
 */
record Latency(double p50, double p99) {

	private static final double NANOS_OF_MILLI = 1e6;

	/**
	 * Sums runs up; each figure is a time that was measured, never one between two.
	 * @param nanos one value a run, in any order
	 * @throws IllegalArgumentException if there are no runs
	 */
	static Latency of(long... nanos) {
		if (nanos.length == 0) {
			throw new IllegalArgumentException("nothing was measured");
		}
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return new Latency(percentile(sorted, 50), percentile(sorted, 99));
	}

	private static double percentile(long[] sorted, int percent) {
		return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1] / NANOS_OF_MILLI;
	}

	/** How many times as long as something else it takes, by the medians. */
	double times(Latency other) {
		return this.p50 / other.p50;
	}

	/** The last line of a bench. */
	String ratioTo(Latency anchor) {
		return String.format(Locale.ROOT, "ratio %.2f (%.1f ms to %.1f ms)", times(anchor), this.p50, anchor.p50);
	}

	/** Both figures in a column. */
	String columns() {
		return String.format(Locale.ROOT, "p50 %7.2f ms  p99 %7.2f ms", this.p50, this.p99);
	}

}
