package de.aktenlauf.cli;

import picocli.CommandLine.Option;

/** Options that each command understands. */
final class Verbosity {

	@Option(names = "--json", descriptionKey = "option.json")
	private boolean json;

	@Option(names = "--quiet", descriptionKey = "option.quiet")
	private boolean quiet;

	boolean json() {
		return this.json;
	}

	/** Neither progress nor account in words. */
	boolean silent() {
		return this.json || this.quiet;
	}

}
