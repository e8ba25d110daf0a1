package de.aktenlauf.cli;

import java.util.Locale;

/**
 * What a mail bench measured.
 *
 * @param letters letters delivered
 * @param pages pages delivered
 * @param ocrPages pages that were recognised
 * @param wallSeconds from the delivery's arrival in the watched folder until its ledger
 * is complete and every document is searchable
 * @param ocrCpuSeconds processor time of the recognition
 * @param readingCpuSeconds processor time of the workers in everything else
 * @param otherCpuSeconds processor time of the product itself
 * @param plainSeconds plain Tesseract on the same page images
 */
record BenchResult(int letters, int pages, int ocrPages, double wallSeconds, double ocrCpuSeconds,
		double readingCpuSeconds, double otherCpuSeconds, double plainSeconds) {

	double ratio() {
		return this.wallSeconds / this.plainSeconds;
	}

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
			return;
		}
		output.say("bench.letters.done", this.letters, this.pages, this.ocrPages);
		output.say("bench.wall", number(this.wallSeconds, 1), number(this.pages / this.wallSeconds, 2));
		output.say("bench.cpu", perPage(this.ocrCpuSeconds), perPage(this.readingCpuSeconds + this.otherCpuSeconds),
				perPage(this.readingCpuSeconds), perPage(this.otherCpuSeconds));
		output.say("bench.plain", number(this.plainSeconds, 1), number(this.ocrPages / this.plainSeconds, 2));
		output.out()
			.println(String.format(Locale.ROOT, "ratio %.2f (%.1f s to %.1f s)", ratio(), this.wallSeconds,
					this.plainSeconds));
	}

	private String perPage(double seconds) {
		return number(seconds / this.pages, 3);
	}

	private static String number(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

}
