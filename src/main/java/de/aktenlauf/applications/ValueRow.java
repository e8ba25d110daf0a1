package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the table of values.
 *
 * @param id of the row
 * @param value what it says
 * @param versionFrom the first version in which it is held to be true
 * @param versionUntil the first version in which it is not any more
 */
record ValueRow(UUID id, KnownValue value, long versionFrom, Optional<Long> versionUntil) {

	boolean known() {
		return this.versionUntil.isEmpty();
	}

	boolean knownIn(long version) {
		return this.versionFrom <= version && this.versionUntil.filter((until) -> until <= version).isEmpty();
	}

	boolean validOn(LocalDate day) {
		return !this.value.validFrom().isAfter(day)
				&& this.value.validUntil().filter((until) -> !until.isAfter(day)).isEmpty();
	}

	boolean reaches(LocalDate day) {
		return this.value.validUntil().filter((until) -> !until.isAfter(day)).isEmpty();
	}

	boolean endless() {
		return this.value.validUntil().isEmpty();
	}

}
