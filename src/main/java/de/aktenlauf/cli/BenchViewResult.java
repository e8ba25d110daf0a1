package de.aktenlauf.cli;

/**
 * What a view bench measured.
 *
 * @param clicks how many clicks of each kind count
 * @param tasks from a click on a task to its painted page
 * @param hits from a click on a hit of the search to its painted page
 * @param bare the same pictures of the tasks at a bare file server
 */
record BenchViewResult(int clicks, Latency tasks, Latency hits, Latency bare) {

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
			return;
		}
		output.say("bench.view.tasks", this.clicks, this.tasks.columns());
		output.say("bench.view.hits", this.clicks, this.hits.columns());
		output.say("bench.view.bare", this.bare.columns());
		output.out().println(this.tasks.ratioTo(this.bare));
	}

}
