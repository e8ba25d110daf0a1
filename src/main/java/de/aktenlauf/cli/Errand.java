package de.aktenlauf.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that a command does itself, or asks the running server to do.
 *
 * @param work what is to be done
 * @param file the file that it is done with
 * @param dryRun only count, change nothing
 * @param detail what it is done about; empty if that goes without saying
 */
record Errand(Work work, Optional<Path> file, boolean dryRun, String detail) {

	static Errand rebuildIndex() {
		return new Errand(Work.REBUILD_INDEX, Optional.empty(), false, "");
	}

	static Errand importCases(Path register, boolean dryRun) {
		return new Errand(Work.IMPORT_CASES, Optional.of(register), dryRun, "");
	}

	static Errand verifyDecision(UUID id) {
		return new Errand(Work.VERIFY_DECISION, Optional.empty(), false, id.toString());
	}

	/** From a moment on; all of them if it is empty. */
	static Errand verifyDecisions(String since) {
		return new Errand(Work.VERIFY_DECISIONS, Optional.empty(), false, since);
	}

	/** What is to be done. */
	enum Work {

		/** Builds the search index anew. */
		REBUILD_INDEX,

		/** Takes the register of known cases. */
		IMPORT_CASES,

		/** Proves one decision. */
		VERIFY_DECISION,

		/** Proves many decisions. */
		VERIFY_DECISIONS

	}

}
