package de.aktenlauf.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What has to be written so that values hold from a day on. Nothing is overwritten: a row
 * that does not hold any more is known until now, and what is left of its time is added
 * again.
 *
 * @param ended rows that are no longer held to be true
 * @param added rows that are from now on
 */
record ValueChange(List<UUID> ended, List<KnownValue> added) {

	boolean empty() {
		return this.ended.isEmpty() && this.added.isEmpty();
	}

	/**
	 * Compares the values with what is held to be true.
	 * @param rows what is held to be true now
	 * @param paths the values that are stated; other ones stay
	 * @param then the values from the day on; a stated one that is missing ends
	 * @param stated what all new rows have in common
	 */
	static ValueChange of(Collection<ValueRow> rows, Collection<String> paths, Map<String, String> then,
			Statement stated) {
		List<UUID> ended = new ArrayList<>();
		List<KnownValue> added = new ArrayList<>();
		for (String path : paths) {
			List<ValueRow> met = rows.stream()
				.filter((row) -> row.value().path().equals(path) && row.reaches(stated.from()))
				.toList();
			Optional<String> value = Optional.ofNullable(then.get(path));
			if (holds(met, value, stated.from())) {
				continue;
			}
			for (ValueRow row : met) {
				ended.add(row.id());
				if (row.value().validFrom().isBefore(stated.from())) {
					added.add(shortened(row.value(), stated));
				}
			}
			value.map((text) -> stated.value(path, text)).ifPresent(added::add);
		}
		return new ValueChange(ended, added);
	}

	private static boolean holds(List<ValueRow> met, Optional<String> value, LocalDate from) {
		if (value.isEmpty()) {
			return met.isEmpty();
		}
		return met.size() == 1 && met.getFirst().validOn(from) && met.getFirst().endless()
				&& met.getFirst().value().value().equals(value.get());
	}

	private static KnownValue shortened(KnownValue old, Statement stated) {
		return new KnownValue(old.path(), old.value(), old.validFrom(), Optional.of(stated.from()), stated.at(),
				Optional.empty(), old.source(), old.application());
	}

	/**
	 * A statement about values.
	 *
	 * @param from first day on which they are true
	 * @param at when it is made
	 * @param source where the value of a path comes from
	 * @param application the application that says so
	 */
	record Statement(LocalDate from, Instant at, Function<String, Source> source, Optional<ApplicationId> application) {

		KnownValue value(String path, String text) {
			return new KnownValue(path, text, this.from, Optional.empty(), this.at, Optional.empty(),
					this.source.apply(path), this.application);
		}

	}

}
