package de.aktenlauf.cli;

import java.util.Locale;

/**
 * What a mail bench measured.
 *
 * @param letters letters delivered
 * @param pages pages delivered
 * @param ocrPages pages that were recognised
 * @param blankPages blank backs, which were not
 * @param wallSeconds from the delivery's arrival in the watched folder until its ledger
 * is complete and every document is searchable
 * @param ocrCpuSeconds processor time of the recognition
 * @param readingCpuSeconds processor time of the workers in everything else
 * @param otherCpuSeconds processor time of the product itself
 * @param plainSeconds plain Tesseract on the images of the recognised pages
 * @param plainBlankSeconds plain Tesseract on the images of the blank backs
 */
record BenchResult(int letters, int pages, int ocrPages, int blankPages, double wallSeconds, double ocrCpuSeconds,
		double readingCpuSeconds, double otherCpuSeconds, double plainSeconds, double plainBlankSeconds) {

	double ratio() {
		return this.wallSeconds / plainAllSeconds();
	}

	private double plainAllSeconds() {
		return this.plainSeconds + this.plainBlankSeconds;
	}

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
			return;
		}
		output.say("bench.letters.done", this.letters, this.pages, this.ocrPages, this.blankPages);
		output.say("bench.wall", number(this.wallSeconds, 1), number(this.pages / this.wallSeconds, 2));
		output.say("bench.cpu", perPage(this.ocrCpuSeconds), perPage(this.readingCpuSeconds + this.otherCpuSeconds),
				perPage(this.readingCpuSeconds), perPage(this.otherCpuSeconds));
		output.say("bench.plain", number(plainAllSeconds(), 1),
				number((this.ocrPages + this.blankPages) / plainAllSeconds(), 2), number(this.plainBlankSeconds, 1));
		output.say("bench.recognised", number(this.wallSeconds / this.plainSeconds, 2));
		output.out()
			.println(String.format(Locale.ROOT, "ratio %.2f (%.1f s to %.1f s)", ratio(), this.wallSeconds,
					plainAllSeconds()));
	}

	private String perPage(double seconds) {
		return number(seconds / this.pages, 3);
	}

	private static String number(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

}
