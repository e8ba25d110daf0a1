package de.aktenlauf.benefit.household;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.benefit.household.HouseholdRefused.Finding;

/** Collects everything that is wrong with a request. */
final class RequestFindings {

	private static final int MAX_SHOWN = 100;

	private final List<Finding> findings = new ArrayList<>();

	void add(String field, String message) {
		if (this.findings.size() < MAX_SHOWN) {
			this.findings.add(new Finding(field, message));
		}
	}

	void throwIfAny() {
		if (!this.findings.isEmpty()) {
			throw new HouseholdRefused(HouseholdRefused.IMPOSSIBLE, this.findings);
		}
	}

}
