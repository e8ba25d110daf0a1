package de.aktenlauf.applications;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.applications.FormRefused.Finding;

/** Collects everything that is wrong with a form. */
final class Findings {

	private static final int MAX_SHOWN = 100;

	private final List<Finding> found = new ArrayList<>();

	void add(String field, String message) {
		Finding finding = new Finding(field, message);
		if (this.found.size() < MAX_SHOWN && !this.found.contains(finding)) {
			this.found.add(finding);
		}
	}

	void throwIfAny(String key) {
		if (!this.found.isEmpty()) {
			throw new FormRefused(key, this.found);
		}
	}

	List<Finding> all() {
		return List.copyOf(this.found);
	}

}
