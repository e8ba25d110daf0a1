package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a text block.
 *
 * @param id its name
 * @param version counts up
 * @param from the first day on which it is valid
 * @param to the last day; empty until further notice
 * @param source the norm behind it, may be empty
 * @param text with {@code {words}} to fill in
 * @param line where it stands in the file
 */
record TextBlock(String id, int version, LocalDate from, Optional<LocalDate> to, String source, String text, int line) {

	boolean validOn(LocalDate day) {
		return !day.isBefore(this.from) && this.to.filter(day::isAfter).isEmpty();
	}

	String reference() {
		return this.id + "@" + this.version;
	}

}
