package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a row of a table holds.
 *
 * @param from the first day
 * @param to the last day; empty if open
 */
record DayRange(LocalDate from, Optional<LocalDate> to) {

	DayRange {
		if (to.filter(from::isAfter).isPresent()) {
			throw new IllegalArgumentException("ends before it begins");
		}
	}

	static DayRange of(String from, String to) {
		return new DayRange(LocalDate.parse(from), to.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
	}

	boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && this.to.filter(day::isAfter).isEmpty();
	}

	boolean overlaps(DayRange other) {
		return this.to.filter(other.from::isAfter).isEmpty() && other.to.filter(this.from::isAfter).isEmpty();
	}

}
