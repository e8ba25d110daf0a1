package de.aktenlauf.decisions.exclusions;

import java.util.function.BiConsumer;

/**
 * A check with what it does.
 *
 * @param check what it is
 * @param look what it does
 */
record Rule(ExclusionCheck check, BiConsumer<CheckInput, Notes> look) {

	CheckResult run(CheckInput input) {
		Notes notes = new Notes();
		this.look.accept(input, notes);
		return notes.result(this.check);
	}

}
