package de.aktenlauf.cli;

import java.util.Locale;

/**
 * What a tasks bench measured.
 *
 * @param few with {@value BenchTasks#FEW} open tasks
 * @param many with as many as were asked for
 */
record BenchTasksResult(Round few, Round many) {

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
			return;
		}
		for (Round round : new Round[] { this.few, this.many }) {
			output.say("bench.tasks.head", number(round.open), number(round.listed));
			line(output, "bench.tasks.call", round.call);
			line(output, "bench.tasks.page", round.page);
			line(output, "bench.tasks.completion", round.completion);
			line(output, "bench.tasks.next", round.completionAndNext);
			line(output, "bench.tasks.engine", round.engine);
		}
		output.say("bench.tasks.growth", number(this.few.open), number(this.many.open),
				growth(this.few.call, this.many.call), growth(this.few.page, this.many.page),
				growth(this.few.completion, this.many.completion),
				growth(this.few.completionAndNext, this.many.completionAndNext),
				growth(this.few.engine, this.many.engine));
		output.out().println(this.many.call.ratioTo(this.many.engine));
	}

	private static void line(Output output, String key, Latency latency) {
		output.out().println("  " + String.format(Locale.ROOT, "%-36s", Output.message(key)) + latency.columns());
	}

	private static String growth(Latency few, Latency many) {
		return String.format(Locale.ROOT, "%.2f", many.times(few));
	}

	private static String number(long value) {
		return Long.toString(value);
	}

	/**
	 * What was measured with one number of open tasks.
	 *
	 * @param open how many were open in the whole office
	 * @param listed how many of them were in the in-tray that was listed
	 * @param call the list as a call
	 * @param page the list as a page with the first item open
	 * @param completion a completion as a call, with the end of the process
	 * @param completionAndNext a completion on the page and what the page shows then
	 * @param engine the engine's own query for the same list
	 */
	record Round(long open, long listed, Latency call, Latency page, Latency completion, Latency completionAndNext,
			Latency engine) {
	}

}
