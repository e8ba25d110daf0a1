package de.aktenlauf.decisions.exclusions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.aktenlauf.decisions.exclusions.CheckResult.Outcome;

/** What one check writes down while it looks; one thread. */
final class Notes {

	private final Map<String, String> values = new TreeMap<>();

	private final List<String> looks = new ArrayList<>();

	private boolean applicable = true;

	/** Keeps a value that was looked at. */
	Notes saw(String key, Object value) {
		this.values.merge(key, String.valueOf(value), (first, second) -> first + "," + second);
		return this;
	}

	/** Says that there is nothing to look at. */
	void notApplicable(String because) {
		this.applicable = false;
		saw("reason", because);
	}

	/** Gives the case to a person. */
	void hit(String look) {
		if (!this.looks.contains(look)) {
			this.looks.add(look);
		}
	}

	void hitIf(boolean condition, String look) {
		if (condition) {
			hit(look);
		}
	}

	CheckResult result(ExclusionCheck check) {
		Outcome outcome = Outcome.CLEAR;
		if (!this.applicable) {
			outcome = Outcome.NOT_APPLICABLE;
		}
		else if (!this.looks.isEmpty()) {
			outcome = Outcome.HIT;
		}
		return new CheckResult(check.number(), check.id(), check.version(), outcome, this.values,
				(outcome == Outcome.HIT) ? Optional.of(String.join(" ", this.looks)) : Optional.empty());
	}

}
