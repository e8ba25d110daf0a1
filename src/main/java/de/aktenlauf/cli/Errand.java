package de.aktenlauf.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Work that a command does itself, or asks the running server to do.
 *
 * @param work what is to be done
 * @param file the file that it is done with
 * @param dryRun only count, change nothing
 */
record Errand(Work work, Optional<Path> file, boolean dryRun) {

	static Errand rebuildIndex() {
		return new Errand(Work.REBUILD_INDEX, Optional.empty(), false);
	}

	static Errand importCases(Path register, boolean dryRun) {
		return new Errand(Work.IMPORT_CASES, Optional.of(register), dryRun);
	}

	/** What is to be done. */
	enum Work {

		/** Builds the search index anew. */
		REBUILD_INDEX,

		/** Takes the register of known cases. */
		IMPORT_CASES

	}

}
