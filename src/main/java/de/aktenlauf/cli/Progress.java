package de.aktenlauf.cli;

import java.io.PrintStream;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far a command is. */
sealed interface Progress extends AutoCloseable {

	/**
	 * Takes the state.
	 * @param done how much is done
	 * @param total how much there is, 0 if that is not known yet
	 */
	void at(long done, long total);

	@Override
	void close();

	/** A bar on a terminal, else one line for each 5 %, or nothing at all. */
	static Progress of(Output output, boolean silent, String what) {
		if (silent) {
			return new None();
		}
		return output.terminal() ? new Bar(output.err(), what) : new Lines(output.err(), what);
	}

	/** Says nothing. */
	record None() implements Progress {

		@Override
		public void at(long done, long total) {
			// Nobody wants to know.
		}

		@Override
		public void close() {
			// Nothing was opened.
		}

	}

	/** A bar that is drawn over itself. */
	final class Bar implements Progress {

		private final ProgressBar bar;

		Bar(PrintStream out, String what) {
			this.bar = new ProgressBarBuilder().setTaskName(what)
				.setInitialMax(1)
				.setStyle(ProgressBarStyle.ASCII)
				.setUpdateIntervalMillis(200)
				.setConsumer(new ConsoleProgressBarConsumer(out))
				.build();
		}

		@Override
		public void at(long done, long total) {
			this.bar.maxHint(Math.max(total, 1));
			this.bar.stepTo(done);
		}

		@Override
		public void close() {
			this.bar.close();
		}

	}

	/** One line for each step of five percent. */
	final class Lines implements Progress {

		private static final int STEP_PERCENT = 5;

		private final PrintStream out;

		private final String what;

		private long toldPercent = -1;

		Lines(PrintStream out, String what) {
			this.out = out;
			this.what = what;
		}

		@Override
		public void at(long done, long total) {
			long percent = (total == 0) ? 0 : done * 100 / total / STEP_PERCENT * STEP_PERCENT;
			if (percent > this.toldPercent) {
				this.toldPercent = percent;
				this.out.println(this.what + ": " + percent + " % (" + done + "/" + total + ")");
			}
		}

		@Override
		public void close() {
			this.out.flush();
		}

	}

}
