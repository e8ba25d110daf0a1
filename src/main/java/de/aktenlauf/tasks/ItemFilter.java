package de.aktenlauf.tasks;

import java.time.Instant;
import java.time.LocalDate;

import de.aktenlauf.shared.UserId;

/** A part of a list: what people look for in their in-tray. */
public sealed interface ItemFilter {

	/**
	 * Opened at a time or later.
	 *
	 * @param since the time
	 */
	record OpenedSince(Instant since) implements ItemFilter {
	}

	/**
	 * Due on a day or earlier.
	 *
	 * @param day the day
	 */
	record DueUntil(LocalDate day) implements ItemFilter {
	}

	/**
	 * Of one priority.
	 *
	 * @param priority the priority
	 */
	record OfPriority(Priority priority) implements ItemFilter {
	}

	/**
	 * Of one kind.
	 *
	 * @param kind the kind
	 */
	record OfKind(WorkItemKind kind) implements ItemFilter {
	}

	/**
	 * Assigned to one person.
	 *
	 * @param user the person
	 */
	record AssignedTo(UserId user) implements ItemFilter {
	}

	/** For everybody of the basket. */
	record Unassigned() implements ItemFilter {
	}

}
