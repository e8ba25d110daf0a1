package de.aktenlauf.cli;

import java.util.Locale;

/**
 * What a decisions bench measured; every figure with all processors.
 *
 * @param records how many decisions were made and replayed
 * @param bytes how long a record is on average
 * @param calculationsPerSecond months calculated by the first calculation alone
 * @param decisionsPerSecond proposals with both calculations, checks and record
 * @param calculationSeconds the first calculation alone for the months of all records
 * @param replaySeconds proof of all records
 * @param unsound records that were not proved
 */
record BenchDecisionsResult(int records, long bytes, double calculationsPerSecond, double decisionsPerSecond,
		double calculationSeconds, double replaySeconds, int unsound) {

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
			return;
		}
		output.say("bench.decisions.made", number(this.records, 0), number((double) this.bytes, 0));
		output.say("bench.decisions.rates", number(this.calculationsPerSecond, 0), number(this.decisionsPerSecond, 0));
		output.say("bench.decisions.replay", number(this.records, 0), number(this.replaySeconds, 1), this.unsound);
		output.out()
			.println(String.format(Locale.ROOT, "ratio %.2f (%.1f s to %.1f s)",
					this.replaySeconds / this.calculationSeconds, this.replaySeconds, this.calculationSeconds));
	}

	private static String number(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

}
